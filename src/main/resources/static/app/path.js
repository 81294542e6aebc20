// Colours the way a process took on its diagram. Without it the table on the page says the same.
import { beGentle, openAt } from './diagram.js'
import { draw } from './drawing.js'

const place = document.getElementById('path')
const viewer = await draw(place, place.dataset.diagram)
if (viewer) {
  const elements = viewer.get('elementRegistry')
  // what nothing is of has no attribute at all
  const ids = (name) => (place.dataset[name] ?? '').split(' ').filter((id) => id && elements.get(id))
  const mark = (name, marker) => ids(name).forEach((id) => viewer.get('canvas').addMarker(id, marker))
  mark('ended', 'app-ended')
  mark('visited', 'app-been')
  mark('here', 'app-here')
  mark('stuck', 'app-stuck')
  beGentle(place, viewer)
  openAt(viewer, ids('stuck')[0] ?? ids('here')[0] ?? ids('visited').at(-1))
} else {
  document.getElementById('path-note').textContent = 'The diagram could not be fetched. The table below says the same.'
  place.hidden = true
}
