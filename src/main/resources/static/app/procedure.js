// The diagram of a model: drawn beside its list; choosing an element on it opens the same page as the list does.
import { draw } from './drawing.js'

const place = document.getElementById('procedure-diagram')
if (place) start()

async function start() {
  const { diagram, element } = place.dataset
  const viewer = await draw(place, diagram, { element, scale: 0.7 })
  if (!viewer) {
    document.getElementById('procedure-diagram-note').textContent = 'The diagram could not be fetched. The list of steps says the same.'
    return
  }
  const chosen = viewer.get('elementRegistry').get(element)
  if (chosen) viewer.get('canvas').addMarker(chosen.id, 'app-here')
  viewer.get('eventBus').on('element.click', (event) => {
    const id = event.element.labelTarget ? event.element.labelTarget.id : event.element.id
    if (id !== chosen?.id && document.getElementById(`step-${id}`)) {
      location.assign(`${place.dataset.elements}/${encodeURIComponent(id)}#chosen`)
    }
  })
  place.dataset.drawn = ''
}
