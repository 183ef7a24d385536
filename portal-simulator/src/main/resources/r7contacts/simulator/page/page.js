"use strict";
(function () {
  var requests = document.getElementById("requests");
  var count = document.getElementById("count");
  var search = document.getElementById("q");
  var shown = -1;
  var timer = 0;

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function item(request) {
    var line = document.createElement("li");
    var failed = request.status >= 400;
    line.append(
      element("span", failed ? "status failed" : "status", request.status), " ",
      element("span", "method", request.method), " ",
      element("small", "", new Date(request.at).toLocaleTimeString("en-GB") + " · " + request.ms + " ms"
        + (request.bytes < 0 ? "" : " · " + request.bytes + " B")),
      element("div", "target", request.target));
    return line;
  }

  function show(log) {
    if (log.count === shown) {
      return;
    }
    shown = log.count;
    count.textContent = shown === 1 ? "1 request" : shown + " requests";
    requests.replaceChildren.apply(requests, log.requests.reverse().map(item));
  }

  function poll() {
    if (document.visibilityState === "hidden") {
      return setTimeout(poll, 1000);
    }
    fetch("/requests.json")
      .then(function (answer) { return answer.json(); })
      .then(show)
      .catch(function () {
        shown = -1;
        count.textContent = "The simulator does not answer.";
      })
      .finally(function () { setTimeout(poll, 1000); });
  }

  function find() {
    var query = search.value;
    fetch("/?q=" + encodeURIComponent(query))
      .then(function (answer) { return answer.text(); })
      .then(function (html) {
        if (query !== search.value) {
          return;
        }
        var found = new DOMParser().parseFromString(html, "text/html").getElementById("found");
        document.getElementById("found").replaceWith(document.adoptNode(found));
      })
      .catch(function () {});
  }

  search.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(find, 150);
  });
  poll();
})();
