// Gives the keys to the terminal as soon as it is there, and when the page is come back to.
const TERMINAL = ".xterm-helper-textarea";
const takeKeys = () => document.querySelector(TERMINAL)?.focus();
new MutationObserver((_, observer) => {
  if (document.querySelector(TERMINAL)) {
    observer.disconnect();
    takeKeys();
  }
}).observe(document, { childList: true, subtree: true });
window.addEventListener("focus", takeKeys);
