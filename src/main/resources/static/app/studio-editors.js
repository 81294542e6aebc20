// The three editors of bpmn.io behind one face: text in, text out, told of changes, an element chosen by its id.
import { get } from './server.js'

const BPMN = '/vendor/camunda-bpmn-js-5.35.0'
const DMN = '/vendor/dmn-js-17.10.2'
const FORM = '/vendor/form-js-1.23.0'
/** How wide the palette is that lies over the diagram. */
const PALETTE = 60

export async function openEditor(place, text) {
  allowStyles(place.dataset.nonce)
  const open = { bpmn: openModel, dmn: openDecision, form: openForm }[place.dataset.kind]
  return open(place, text)
}

/** The editors' code fields write their style sheet into the page: let those through, and only those. */
function allowStyles(nonce) {
  const create = document.createElement.bind(document)
  document.createElement = (name, options) => {
    const made = create(name, options)
    if (String(name).toLowerCase() === 'style') made.nonce = nonce
    return made
  }
}

function sheets(...addresses) {
  return Promise.all(addresses.map((address) => new Promise((resolve) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = address
    link.onload = resolve
    link.onerror = resolve
    document.head.append(link)
  })))
}

function script(address) {
  return new Promise((resolve, reject) => {
    const one = document.createElement('script')
    one.src = address
    one.onload = resolve
    one.onerror = () => reject(new Error('not fetched'))
    document.head.append(one)
  })
}

async function openModel(place, text) {
  await sheets(...['diagram-js.css', 'bpmn-js.css', 'bpmn-font/css/bpmn.css', 'diagram-js-minimap.css', 'properties-panel.css', 'color-picker.css', 'element-templates.css', 'element-template-chooser.css', 'popup-menu.css'].map((name) => `${BPMN}/${name}`))
  await script(`${BPMN}/camunda-cloud-modeler.production.min.js`)
  const templates = await get(place.dataset.templates)
  const modeler = new window.BpmnModeler({
    container: '#canvas',
    propertiesPanel: { parent: '#properties', feelPopupContainer: '#canvas' }
  })
  if (templates.status === 200) modeler.get('elementTemplatesLoader').setTemplates(templates.body)
  await modeler.importXML(text)
  const canvas = modeler.get('canvas')
  canvas.zoom('fit-viewport', 'auto')
  canvas.zoom(canvas.zoom() * 0.86)
  canvas.scroll({ dx: PALETTE, dy: 0 })
  return {
    text: async () => (await modeler.saveXML({ format: true })).xml,
    changed: (listener) => modeler.get('eventBus').on('commandStack.changed', listener),
    select(id) {
      const element = modeler.get('elementRegistry').get(id)
      if (!element) return false
      modeler.get('selection').select(element)
      if (element !== canvas.getRootElement()) canvas.scrollToElement(element, 120)
      return true
    }
  }
}

async function openDecision(place, text) {
  document.getElementById('properties').hidden = true
  place.querySelector('.app-studio__work').classList.add('app-studio__work--whole')
  await sheets(...['diagram-js.css', 'dmn-js-shared.css', 'dmn-js-drd.css', 'dmn-js-decision-table.css', 'dmn-js-decision-table-controls.css', 'dmn-js-literal-expression.css', 'dmn-js-boxed-expression.css', 'dmn-js-boxed-expression-controls.css', 'dmn-font/css/dmn.css'].map((name) => `${DMN}/${name}`))
  await script(`${DMN}/dmn-modeler.production.min.js`)
  const modeler = new window.DmnJS({ container: '#canvas' })
  const both = new Set()
  await modeler.importXML(clausesShown(text, both))
  const table = modeler.getViews().find((view) => view.type === 'decisionTable')
  if (table) await modeler.open(table)
  const heard = new WeakSet()
  return {
    text: async () => clausesKept((await modeler.saveXML({ format: true })).xml, both),
    changed(listener) {
      const listen = () => {
        const viewer = modeler.getActiveViewer()
        if (viewer && !heard.has(viewer)) {
          heard.add(viewer)
          viewer.get('eventBus').on('commandStack.changed', listener)
        }
      }
      modeler.on('views.changed', listen)
      listen()
    },
    select(id) {
      const row = document.querySelector(`#canvas [data-row-id="${CSS.escape(id)}"]`)
      if (!row) return false
      row.scrollIntoView({ block: 'center' })
      return true
    }
  }
}

/**
 * The clauses of a row stand in its annotation; the editor shows as annotation what DMN calls the description. A row that
 * came with both keeps both: its clauses are then changed in the file alone.
 */
function clausesShown(text, both) {
  return eachRule(text, (rule, file) => {
    const clauses = rule.querySelector(':scope > annotationEntry > text')
    if (!clauses) return
    if (rule.querySelector(':scope > description')) {
      both.add(rule.getAttribute('id'))
      return
    }
    const shown = file.createElementNS(rule.namespaceURI, 'description')
    shown.textContent = clauses.textContent
    clauses.parentNode.remove()
    rule.prepend(shown)
  })
}

function clausesKept(text, both) {
  return eachRule(text, (rule, file) => {
    const shown = rule.querySelector(':scope > description')
    if (!shown || both.has(rule.getAttribute('id'))) return
    const entry = file.createElementNS(rule.namespaceURI, 'annotationEntry')
    const words = file.createElementNS(rule.namespaceURI, 'text')
    words.textContent = shown.textContent
    entry.append(words)
    rule.insertBefore(entry, rule.querySelector(':scope > annotationEntry'))
    shown.remove()
  })
}

function eachRule(text, change) {
  const file = new DOMParser().parseFromString(text, 'application/xml')
  if (file.getElementsByTagName('parsererror').length > 0) return text
  for (const rule of file.getElementsByTagNameNS('*', 'rule')) change(rule, file)
  const written = new XMLSerializer().serializeToString(file)
  return written.startsWith('<?xml') ? written : `<?xml version="1.0" encoding="UTF-8"?>\n${written}`
}

async function openForm(place, text) {
  document.getElementById('properties').hidden = true
  place.querySelector('.app-studio__work').classList.add('app-studio__work--whole')
  await sheets(...['form-js-base.css', 'form-js-editor-base.css', 'properties-panel.css', 'draggle.css'].map((name) => `${FORM}/${name}`))
  await script(`${FORM}/form-editor.umd.js`)
  const editor = new window.FormEditor.FormEditor({ container: document.getElementById('canvas') })
  await editor.importSchema(JSON.parse(text))
  // the editor has no field for what the procedure asks of the form as a whole
  const title = document.getElementById('form-title')
  const clauses = document.getElementById('form-clauses')
  const of = JSON.parse(text).properties ?? {}
  title.value = of.title ?? ''
  clauses.value = of.clauses ?? ''
  return {
    text: async () => {
      const schema = editor.saveSchema()
      return JSON.stringify({ ...schema, properties: { ...schema.properties, title: title.value.trim(), clauses: clauses.value.replace(/\s+/g, '') } }, null, 2)
    },
    changed(listener) {
      editor.get('eventBus').on('commandStack.changed', listener)
      title.addEventListener('input', listener)
      clauses.addEventListener('input', listener)
    },
    select(id) {
      const field = editor.get('formFieldRegistry').getAll().find((each) => each.key === id || each.id === id)
      if (!field) return false
      editor.get('selection').set(field)
      return true
    }
  }
}
