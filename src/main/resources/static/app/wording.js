// Suggests better words beside a text while it is written (CSD-38): never stops, never rewrites.
let list = null

async function entries() {
  list ??= fetch('/app/wording.json')
    .then((answer) => answer.json())
    .then((all) => all.map((entry) => ({ ...entry, pattern: new RegExp(entry.find, 'i') })))
    .catch(() => [])
  return list
}

/** Watches one text area; `after` is the element the suggestions stand behind. */
export function watchWording(area, after = area) {
  const place = document.createElement('div')
  place.className = 'app-wording-place'
  place.setAttribute('aria-live', 'polite')
  after.after(place)
  let waiting = 0
  const look = async () => {
    const found = (await entries()).filter((entry) => entry.pattern.test(area.value))
    const said = found.map((entry) => `You wrote “${entry.words}”. ${entry.instead}`)
    if (place.dataset.said === said.join()) return
    place.dataset.said = said.join()
    place.replaceChildren(...said.map((sentence) => {
      const line = document.createElement('p')
      line.className = 'app-wording'
      line.textContent = sentence
      return line
    }))
  }
  area.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(look, 600) })
  if (area.value) look()
}
