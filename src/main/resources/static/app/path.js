// Colours the way a process took on its diagram. Without it the table on the page says the same.
import { draw } from './drawing.js'

const place = document.getElementById('path')
const viewer = await draw(place, place.dataset.diagram)
if (viewer) {
  const mark = (ids, marker) => ids.split(' ').filter((id) => viewer.get('elementRegistry').get(id)).forEach((id) => viewer.get('canvas').addMarker(id, marker))
  mark(place.dataset.visited, 'app-been')
  mark(place.dataset.here, 'app-here')
  mark(place.dataset.stuck, 'app-stuck')
} else {
  document.getElementById('path-note').textContent = 'The diagram could not be fetched. The table below says the same.'
  place.hidden = true
}
