/**
 * A table too wide for its column scrolls sideways. Not every browser lets the keyboard do that unless the table can be
 * focused, and a table that fits should be no stop on the way.
 */
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});

for (const table of document.querySelectorAll('main table')) sizes.observe(table);
