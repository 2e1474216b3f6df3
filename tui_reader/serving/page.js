// Gives the keys to the terminal as soon as it is there, and when the page is come back to.
const TERMINAL = ".xterm-helper-textarea";
const isClosed = () => document.body.classList.contains("-closed");
const takeKeys = () => document.querySelector(TERMINAL)?.focus();
new MutationObserver((_, observer) => {
  if (document.querySelector(TERMINAL)) {
    observer.disconnect();
    takeKeys();
  }
}).observe(document, { childList: true, subtree: true });
window.addEventListener("focus", takeKeys);
// A terminal behind which nobody listens any more is told nothing: each event would be an error.
const EVENTS = ["keydown", "keypress", "keyup", "input", "paste", "focus", "blur", "mousedown", "mousemove", "mouseup", "wheel"];
for (const kind of EVENTS) {
  window.addEventListener(kind, (event) => isClosed() && event.stopImmediatePropagation(), true);
}
