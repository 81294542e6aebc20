// In the room of a panel the arrow keys turn to the case before and after; the links do without.
const typing = (where) => where.closest('input, textarea, select, [contenteditable]') !== null

document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || typing(event.target)) return
  document.querySelector(`a[data-turn="${CSS.escape(event.key)}"]`)?.click()
})
