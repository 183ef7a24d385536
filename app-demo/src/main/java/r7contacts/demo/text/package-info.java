/** Layout of contacts as text: cards, tables, labels, and what a terminal can show of them. */
@NullMarked
package r7contacts.demo.text;

import org.jspecify.annotations.NullMarked;
