// The editor of a file of a draft: what is changed is saved by itself, and nothing typed is lost.
import { get, post } from './server.js'
import { openEditor } from './studio-editors.js'

const PAUSE = 1500
const place = document.getElementById('editor')
if (place) start()

async function start() {
  const said = document.getElementById('saved')
  said.textContent = 'The editor is being opened.'
  const text = await fetch(place.dataset.text).then((answer) => answer.ok ? answer.text() : null).catch(() => null)
  if (text === null) {
    said.textContent = 'The file could not be fetched. Load the page again.'
    return
  }
  place.querySelector('.app-studio__work').hidden = false
  let editor
  try {
    editor = await openEditor(place, text)
  } catch (problem) {
    place.querySelector('.app-studio__work').hidden = true
    said.textContent = 'The file cannot be shown in the editor. Download it, mend it in Camunda Modeler and bring it back.'
    return
  }
  keepSaved(editor, said)
  const element = place.dataset.element
  if (element) editor.select(element)
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('#problems a[data-element], #linter a[data-element]')
    if (link && link.dataset.file === place.dataset.file && editor.select(link.dataset.element)) {
      event.preventDefault()
      place.scrollIntoView({ block: 'start' })
      place.focus({ preventScroll: true })
    }
  })
  place.dataset.open = ''
}

function keepSaved(editor, said) {
  const button = document.getElementById('save-now')
  let revision = Number(place.dataset.revision)
  let changed = false
  let saving = null
  let timer = null
  button.hidden = false
  said.textContent = 'What you change is saved by itself.'

  async function save() {
    clearTimeout(timer)
    // one at a time: whoever waited here looks again, for another may have begun meanwhile
    while (saving) await saving
    if (!changed) return
    changed = false
    said.textContent = 'Saving …'
    saving = send()
    await saving
    saving = null
    if (!changed) delete place.dataset.unsaved
  }

  function unsaved() {
    changed = true
    place.dataset.unsaved = ''
    said.textContent = 'Not saved yet.'
  }

  async function send() {
    let text
    try {
      text = await editor.text()
    } catch {
      said.textContent = 'Not saved: the file cannot be written as it is. What you changed last may be taken back with Ctrl+Z.'
      return
    }
    const answer = await post(place.dataset.save, { text, madeFrom: revision })
    if (answer.status === 200) {
      revision = answer.body.revision
      if (answer.body.state === 'beside') beside(answer.body.sentence)
      else if (changed) said.textContent = 'Not saved yet: what you changed last is saved in a moment.'
      else said.textContent = `Saved ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })}.`
      place.dataset.revision = revision
      // a file that is brought now was made after what was saved here
      const shown = document.getElementById('shown')
      if (shown) shown.value = `${place.dataset.file}:${revision}`
      await showProblems()
      return
    }
    changed = true
    if (answer.status === 422) said.textContent = `Not saved: ${answer.body.sentence}`
    else if (answer.status === 401 || answer.status === 403) said.textContent = 'Not saved: you are signed out. Sign in again in another tab, then choose “Save now”; what you changed is still here.'
    else if (answer.status === 0) {
      said.textContent = 'Not saved: the connection is lost. It is tried again; what you changed is still here.'
      timer = setTimeout(save, 5 * PAUSE)
    } else said.textContent = 'Not saved. Choose “Save now” to try again; what you changed is still here.'
  }

  function beside(sentence) {
    said.replaceChildren(`${sentence} `)
    const link = document.createElement('a')
    link.className = 'govuk-link'
    link.href = place.dataset.beside
    link.textContent = 'Decide which counts'
    said.append(link)
  }

  editor.changed(() => {
    unsaved()
    clearTimeout(timer)
    timer = setTimeout(save, PAUSE)
  })
  button.addEventListener('click', () => {
    unsaved()
    save()
  })
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault()
      save()
    }
  })
  window.addEventListener('beforeunload', (event) => {
    if (changed || saving) event.preventDefault()
  })
}

async function showProblems() {
  const list = document.getElementById('problems')
  const answer = await get(place.dataset.problems)
  if (!list || answer.status !== 200) return
  const fresh = new DOMParser().parseFromString(answer.body, 'text/html').getElementById('problems')
  if (fresh) list.replaceWith(fresh)
}
