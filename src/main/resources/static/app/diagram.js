// Shows where tasks stand on the diagram: one task when somebody asks for it, or the counts of a table.
import { draw } from './drawing.js'

export function openDiagramWhenAsked(details) {
  details?.addEventListener('toggle', () => { if (details.open) show(details) }, { once: true })
}

/** Draws a model and puts the counts of a table's rows on its elements, as links where the rows have one. */
export async function showFigures(place) {
  const viewer = await draw(place, place.dataset.diagram)
  if (!viewer) {
    document.getElementById('live-diagram-note').textContent = 'The diagram could not be fetched. The table below says the same.'
    place.hidden = true
    return
  }
  const elements = viewer.get('elementRegistry')
  document.querySelectorAll(`#${place.dataset.figures} [data-element]`).forEach((row) => {
    const { element, open, overdue } = row.dataset
    if (elements.get(element) && open !== '0') {
      if (overdue !== '0') viewer.get('canvas').addMarker(element, 'app-late')
      viewer.get('overlays').add(element, {
        position: { bottom: 14, left: -6 },
        scale: { min: 0.9 },
        html: count(row, open, overdue)
      })
    }
  })
}

function count(row, open, overdue) {
  const link = row.querySelector('a')
  const badge = document.createElement(link ? 'a' : 'span')
  badge.className = 'app-on-diagram'
  if (link) {
    badge.href = link.href
    badge.setAttribute('aria-label', `${link.textContent}: ${open} open, ${overdue} overdue`)
  }
  badge.append(`${open} open`)
  if (overdue !== '0') {
    const late = document.createElement('span')
    late.className = 'app-on-diagram__late'
    late.textContent = `! ${overdue} overdue`
    badge.append(' ', late)
  }
  return badge
}

async function show(details) {
  const { diagram, element } = details.dataset
  const viewer = await draw(document.getElementById('diagram'), diagram, { element })
  if (!viewer) {
    document.getElementById('position-note').textContent = 'The diagram could not be fetched. The form above works all the same.'
  } else if (viewer.get('elementRegistry').get(element)) {
    viewer.get('canvas').addMarker(element, 'app-here')
  }
}
