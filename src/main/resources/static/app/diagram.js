// Shows where tasks stand on the diagram: one task when somebody asks for it, or the counts of a table.
import { draw } from './drawing.js'

export function openDiagramWhenAsked(details) {
  details?.addEventListener('toggle', () => { if (details.open) showPosition(details) }, { once: true })
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
  let first
  document.querySelectorAll(`#${place.dataset.figures} [data-element]`).forEach((row) => {
    const { element, open, overdue } = row.dataset
    if (elements.get(element) && open !== '0') {
      first ??= element
      if (overdue !== '0') viewer.get('canvas').addMarker(element, 'app-late')
      viewer.get('overlays').add(element, {
        position: { bottom: 14, left: -6 },
        scale: { min: 0.9 },
        html: count(row, open, overdue)
      })
    }
  })
  beGentle(place, viewer)
  openAt(viewer, first)
}

/**
 * Leaves the wheel to the page, unless Ctrl is held to enlarge; and brings what is focused into view
 * by moving the drawing, since a browser that scrolls the frame instead leaves it empty.
 */
export function beGentle(place, viewer) {
  place.addEventListener('wheel', (event) => { if (!event.ctrlKey) event.stopPropagation() }, { capture: true, passive: true })
  place.addEventListener('scroll', ({ target }) => {
    target.scrollLeft = 0
    target.scrollTop = 0
  }, { capture: true })
  place.addEventListener('focusin', ({ target }) => {
    const on = target.closest('.djs-overlays')?.dataset.containerId
    if (on) bring(viewer, on)
  })
}

/** Opens a diagram of which a part is shown only at this element, if there is one. */
export function openAt(viewer, element) {
  if (element) bring(viewer, element)
}

/** Moves the drawing to the element, unless all of it is in view. */
function bring(viewer, id) {
  const canvas = viewer.get('canvas')
  const { x, y, width, height } = viewer.get('elementRegistry').get(id)
  const box = canvas.viewbox()
  const inView = x >= box.x && y >= box.y && x + width <= box.x + box.width && y + height <= box.y + box.height
  if (inView) return
  canvas.viewbox({ x: x + width / 2 - box.width / 2, y: y + height / 2 - box.height / 2, width: box.width, height: box.height })
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

async function showPosition(details) {
  const { diagram, element } = details.dataset
  const viewer = await draw(document.getElementById('diagram'), diagram, { element })
  if (!viewer) {
    document.getElementById('position-note').textContent = 'The diagram could not be fetched. The form above works all the same.'
  } else if (viewer.get('elementRegistry').get(element)) {
    viewer.get('canvas').addMarker(element, 'app-here')
    beGentle(document.getElementById('diagram'), viewer)
  }
}
