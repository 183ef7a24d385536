"use strict";
(function () {
  var columns = Array.prototype.slice.call(document.querySelectorAll(".xray .body"));
  var bar = document.getElementById("lit");
  var sent = new Map();
  var made = new Map();
  var pinned = null;
  var current = null;

  function values(column) {
    return Array.prototype.slice.call(column.querySelectorAll(".value"));
  }

  function add(map, path, value) {
    if (!map.has(path)) {
      map.set(path, []);
    }
    map.get(path).push(value);
  }

  function isSent(value) {
    return value.dataset.path !== undefined;
  }

  function paths(value) {
    if (isSent(value)) {
      return [value.dataset.path];
    }
    return value.dataset.sources === "" ? [] : value.dataset.sources.split(" ");
  }

  function column(value) {
    return value.closest(".body");
  }

  /* The values of the other columns that this one comes from, or that come from it. */
  function related(value) {
    var found = new Set();
    paths(value).forEach(function (path) {
      (sent.get(path) || []).concat(made.get(path) || []).forEach(function (other) {
        if (column(other) !== column(value)) {
          found.add(other);
        }
      });
    });
    return Array.from(found);
  }

  function label(value) {
    if (!isSent(value)) {
      return value.closest("div").querySelector("dt").textContent;
    }
    return value.dataset.path.replace(/^response\//, "").replace(/\/(\d+)/g, "[$1]").replace(/\//g, ".");
  }

  function part(text, className) {
    var element = document.createElement("span");
    element.className = className;
    element.textContent = text;
    return element;
  }

  function describe(value, others) {
    bar.replaceChildren();
    [value].concat(others).forEach(function (any) {
      var item = document.createElement("span");
      item.className = "source";
      item.append(part(column(any).dataset.column, "where"), " ", part(label(any), "what"), " ",
        part(any.textContent, "sent"));
      bar.append(item, " ");
    });
    describeTraps([value].concat(others));
    if (others.length === 0) {
      bar.append(part(isSent(value) ? "not part of the contact" : "not sent by the portal", "what"));
    }
  }

  function describeTraps(lit) {
    var shown = new Set();
    lit.forEach(function (value) {
      var trap = value.closest("div").querySelector(".trap");
      if (trap && !shown.has(trap.hash)) {
        shown.add(trap.hash);
        var item = document.querySelector(trap.hash).cloneNode(true);
        item.removeAttribute("id");
        var line = part("", "lesson");
        line.append.apply(line, Array.from(item.childNodes));
        bar.append(line);
      }
    });
  }

  function scrollTo(value) {
    var box = column(value);
    var top = value.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (top < 24 || top > box.clientHeight - 48) {
      box.scrollTop += top - box.clientHeight / 3;
    }
  }

  function clear() {
    document.querySelectorAll(".xray .on, .xray .lit").forEach(function (value) {
      value.classList.remove("on", "lit");
      value.removeAttribute("aria-describedby");
    });
    bar.replaceChildren();
    current = null;
  }

  function light(value) {
    if (value === current) {
      return;
    }
    clear();
    current = value;
    var others = related(value);
    var first = new Set();
    value.classList.add("on");
    value.setAttribute("aria-describedby", "lit");
    others.forEach(function (other) {
      other.classList.add("lit");
      if (!first.has(column(other))) {
        first.add(column(other));
        scrollTo(other);
      }
    });
    describe(value, others);
  }

  function rest() {
    if (pinned) {
      light(pinned);
    } else if (document.activeElement && document.activeElement.matches(".xray .value")) {
      light(document.activeElement);
    } else {
      clear();
    }
  }

  function pin(value) {
    var isSame = pinned === value;
    if (pinned) {
      pinned.setAttribute("aria-pressed", "false");
    }
    pinned = isSame ? null : value;
    if (pinned) {
      pinned.setAttribute("aria-pressed", "true");
      light(pinned);
    }
  }

  function focus(value) {
    values(column(value)).forEach(function (other) { other.tabIndex = other === value ? 0 : -1; });
    value.focus({ preventScroll: true });
    value.scrollIntoView({ block: "nearest" });
  }

  function neighbour(value, step) {
    var index = columns.indexOf(column(value)) + step;
    var target = columns[index];
    if (!target) {
      return null;
    }
    var own = related(value).filter(function (other) { return column(other) === target; });
    return own[0] || values(target)[0];
  }

  function move(value, key) {
    var all = values(column(value));
    var index = all.indexOf(value);
    switch (key) {
      case "ArrowDown": return all[index + 1];
      case "ArrowUp": return all[index - 1];
      case "Home": return all[0];
      case "End": return all[all.length - 1];
      case "ArrowRight": return neighbour(value, 1);
      case "ArrowLeft": return neighbour(value, -1);
      default: return undefined;
    }
  }

  columns.forEach(function (body) {
    values(body).forEach(function (value, index) {
      value.tabIndex = index === 0 ? 0 : -1;
      value.setAttribute("role", "button");
      value.setAttribute("aria-pressed", "false");
      paths(value).forEach(function (path) {
        add(isSent(value) ? sent : made, path, value);
      });
    });
    body.addEventListener("mouseover", function (event) {
      var value = event.target.closest(".value");
      if (value && !pinned) {
        light(value);
      }
    });
    body.addEventListener("mouseleave", rest);
    body.addEventListener("focusin", function (event) {
      if (event.target.matches(".value") && !pinned) {
        light(event.target);
      }
    });
    body.addEventListener("focusout", function () { setTimeout(rest, 0); });
    body.addEventListener("click", function (event) {
      var value = event.target.closest(".value");
      if (value && String(window.getSelection()) === "") {
        pin(value);
        focus(value);
      }
    });
    body.addEventListener("keydown", function (event) {
      var value = event.target;
      if (!value.matches(".value") || event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        pin(value);
      }
      var next = move(value, event.key);
      if (next !== undefined) {
        event.preventDefault();
        if (next) {
          focus(next);
        }
      }
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && pinned) {
      pin(pinned);
      rest();
    }
  });
})();
