// The form of a task: drawn by form-js, saved on the server while it is typed, sent once.
import { get, post } from './server.js'
import { watchWording } from './wording.js'
import { openDiagramWhenAsked } from './diagram.js'

const SAVE_AFTER = 2000
const SAVE_AT_LEAST_EVERY = 5000
const SETTLES_IN = 500
const place = document.getElementById('task-form')
const address = `/tasks/${place.dataset.task}`
const editable = place.dataset.editable === 'true'
const saved = document.getElementById('task-saved')
const beside = document.getElementById('task-saved-beside')
const button = document.getElementById('task-submit')

let form = null
let submissionId = ''
let version = 0
let touched = false
let dirty = false
let saving = null
let firstUnsaved = 0
let timer = 0
let sending = false
let finished = false

openDiagramWhenAsked(document.getElementById('position'))
await draw()

async function draw() {
  const start = await get(`${address}/form`)
  if (start.status !== 200) {
    place.replaceChildren(paragraph(start.status === 0
      ? 'The form could not be fetched: there is no connection. Reload the page when you are online again.'
      : 'The form could not be fetched. Reload the page; if it happens again, tell support the number of this task.'))
    return
  }
  ({ submissionId, version } = start.body)
  place.replaceChildren()
  form = new window.FormViewer.Form({ container: place, properties: { readOnly: !editable } })
  place.inert = true
  await form.importSchema(start.body.schema, start.body.data)
  // form-js draws once more a moment later, over whatever was typed before that
  await new Promise((resolve) => setTimeout(resolve, SETTLES_IN))
  place.inert = false
  nameGroups()
  if (!editable) return
  document.querySelector('.app-form-foot').hidden = false
  if (start.body.savedAt) say(`Draft saved ${clock(start.body.savedAt)}`)
  // the drawing itself reports changes too: only what a person did is typing
  for (const act of ['keydown', 'pointerdown', 'input', 'paste']) {
    place.addEventListener(act, () => { touched = true }, { capture: true, once: true })
  }
  form.on('field.updated', () => { if (touched) changed() })
  watchTexts()
  button.addEventListener('click', submit)
  window.addEventListener('beforeunload', (event) => { if (dirty && !finished) event.preventDefault() })
  window.addEventListener('online', () => { if (dirty) save() })
}

function values() {
  return form._getSubmitData()
}

function changed() {
  const now = Date.now()
  if (!dirty) firstUnsaved = now
  dirty = true
  clearTimeout(timer)
  timer = setTimeout(save, Math.max(0, Math.min(SAVE_AFTER, SAVE_AT_LEAST_EVERY - (now - firstUnsaved))))
}

async function save() {
  clearTimeout(timer)
  if (finished || sending) return
  if (saving) {
    await saving
    if (!dirty) return
  }
  dirty = false
  const typed = values()
  saving = post(`${address}/draft`, { values: typed, basedOn: version })
  const answer = await saving
  saving = null
  if (answer.status === 200) {
    version = answer.body.version
    if (!dirty) say(`Draft saved ${clock(answer.body.savedAt)}`)
    return
  }
  dirty = true
  if (answer.status === 409) {
    keepBoth(answer.body)
    return
  }
  if (answer.status === 401) {
    warn('You have been signed out. What you typed is still on this page. ', signInLink(), ' then come back here: it is saved by itself.')
  } else if (answer.status === 0) {
    warn('No connection. What you typed is still on this page and is saved as soon as the server answers. Do not close the page.')
  } else if (answer.status === 404) {
    warn('This task can no longer be reached: it was finished, withdrawn or handed over. Copy what you need from this page.')
    return
  } else if (answer.status === 422 && answer.body?.said) {
    warn(answer.body.said, ' What you typed is still on this page.')
    return
  } else {
    warn('The draft could not be saved. What you typed is still on this page; it is tried again.')
  }
  clearTimeout(timer)
  timer = setTimeout(save, SAVE_AT_LEAST_EVERY)
}

/** Another tab or person saved in between: nothing is overwritten before somebody chooses. */
function keepBoth(current) {
  clearTimeout(timer)
  const mine = choice('Keep what is on this page', async () => {
    version = current.version
    await save()
  })
  const theirs = choice('Take the other text', async () => {
    version = current.version
    dirty = false
    const { schema } = form._getState()
    await form.importSchema(schema, { ...form._getState().data, ...current.values })
    say(`Draft saved ${clock(current.savedAt)}`)
  })
  warn(`Another page saved this draft at ${clock(current.savedAt)}. Nothing is lost; the texts differ. `, mine, ' ', theirs)
}

async function submit() {
  if (sending) return
  clearTimeout(timer)
  const { data, errors } = form.submit()
  if (Object.keys(errors).length > 0) {
    form._setState({ errors: Object.fromEntries(Object.keys(errors).map((id) => [id, [inWords(first(errors[id]))]])) })
    summarise(Object.keys(errors).map((id) => ({ id, sentence: sentenceOf(id, first(errors[id])) })))
    if (dirty) changed()
    return
  }
  sending = true
  button.disabled = true
  if (saving) await saving
  say('Sending…')
  const answer = await post(`${address}/submit`, { values: data, submissionId })
  sending = false
  if (answer.status === 200 && answer.body.next) {
    finished = true
    location.assign(answer.body.next)
    return
  }
  button.disabled = false
  if (answer.status === 200 && answer.body.tooLate) {
    warn(answer.body.said, ' What you typed is kept as a draft.')
    summarise([{ id: '', sentence: answer.body.said }])
    return
  } else if (answer.body?.problems?.length) {
    say('Not finished yet: see the top of the page')
    refuse(answer.body.problems)
    // the server kept what was refused as the draft: go on from that version
    const now = await get(`${address}/form`)
    if (now.status === 200) version = now.body.version
    return
  } else if (answer.status === 401) {
    warn('You have been signed out and the task is not finished. What you typed is still on this page. ', signInLink(), ' then come back and press Finish again.')
  } else if (answer.status === 0) {
    warn('No connection: the task is not finished. What you typed is still on this page. Press Finish again when you are online; twice does no harm.')
  } else {
    const reference = answer.body?.reference ? ` Tell support: ${answer.body.reference}.` : ''
    warn(`The task could not be finished. What you typed is still on this page. Try again.${reference}`)
  }
  changed()
}

/** Problems the server found: at their fields and on top. */
function refuse(problems) {
  const errors = {}
  const shown = problems.map(({ field, sentence }) => {
    const id = fields().find((one) => one.key === field)?.id ?? ''
    if (id) errors[id] = [sentence]
    return { id, sentence }
  })
  form._setState({ errors })
  summarise(shown)
}

function fields() {
  return form.get('formFieldRegistry').getAll()
}

function sentenceOf(id, problem) {
  const label = fields().find((field) => field.id === id)?.label ?? ''
  return `${label.replace(/[?:]\s*$/, '')}: ${lowerFirst(inWords(problem))}`
}

const lowerFirst = (sentence) => sentence.charAt(0).toLowerCase() + sentence.slice(1)

function inWords(problem) {
  return /required/i.test(problem) ? 'Answer this' : problem
}

const first = (problem) => Array.isArray(problem) ? problem[0] : typeof problem === 'object' ? first(Object.values(problem)[0]) : problem

function input(id) {
  const prefix = `fjs-form-${form._id}-${id}`
  return document.getElementById(prefix) ?? place.querySelector(`[id^="${CSS.escape(prefix)}"]:is(input, textarea, select, button)`)
    ?? place.querySelector(`[id^="${CSS.escape(prefix)}"]`)
}

function summarise(problems) {
  const summary = document.createElement('div')
  summary.className = 'govuk-error-summary'
  summary.tabIndex = -1
  const alert = document.createElement('div')
  alert.setAttribute('role', 'alert')
  const title = document.createElement('h2')
  title.className = 'govuk-error-summary__title'
  title.textContent = 'There is a problem'
  const list = document.createElement('ul')
  list.className = 'govuk-list govuk-error-summary__list'
  for (const { target, sentence } of inOrder(problems)) {
    const line = document.createElement('li')
    if (target) {
      const link = document.createElement('a')
      link.href = `#${target.id}`
      link.textContent = sentence
      link.addEventListener('click', (event) => { event.preventDefault(); target.scrollIntoView({ block: 'center' }); target.focus() })
      line.append(link)
    } else {
      line.textContent = sentence
    }
    list.append(line)
  }
  const body = document.createElement('div')
  body.className = 'govuk-error-summary__body'
  body.append(list)
  alert.append(title, body)
  summary.append(alert)
  document.getElementById('problems').replaceChildren(summary)
  if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`
  summary.focus()
}

/** As they stand on the page, what is about the whole first. */
function inOrder(problems) {
  return problems
    .map(({ id, sentence }) => ({ target: id ? input(id) : null, sentence }))
    .sort((a, b) => {
      if (!a.target || !b.target) return (a.target ? 1 : 0) - (b.target ? 1 : 0)
      return a.target.compareDocumentPosition(b.target) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
    })
}

/** Fields come and go with the answers: every text that appears is watched once. */
function watchTexts() {
  const watch = () => {
    nameGroups()
    place.querySelectorAll('textarea:not([data-watched])').forEach((area) => {
      area.dataset.watched = ''
      watchWording(area, area.closest('.fjs-form-field') ?? area)
    })
  }
  watch()
  new MutationObserver(watch).observe(place, { childList: true, subtree: true })
}

/** form-js draws a question above its options without tying them: a screen reader would hear "Yes" alone. */
function nameGroups() {
  place.querySelectorAll('.fjs-form-field-radio:not([role]), .fjs-form-field-checklist:not([role])').forEach((field, at) => {
    const question = field.querySelector(':scope > .fjs-form-field-label')
    if (!question) return
    question.id ||= `question-${at}-${field.querySelector('input')?.id}`
    field.setAttribute('role', field.matches('.fjs-form-field-radio') ? 'radiogroup' : 'group')
    field.setAttribute('aria-labelledby', question.id)
  })
}

function say(text) {
  saved.classList.remove('app-saved--warning')
  saved.textContent = text
  showBeside(text)
}

/** The same in the column that stays in sight; said aloud once only. */
function showBeside(text) {
  beside.hidden = false
  beside.textContent = text
  beside.classList.toggle('app-saved--warning', saved.classList.contains('app-saved--warning'))
}

function warn(...parts) {
  saved.classList.add('app-saved--warning')
  saved.replaceChildren(...parts)
  showBeside('Not saved: see below the form')
}

function signInLink() {
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = '/'
  link.target = '_blank'
  link.rel = 'noopener'
  link.textContent = 'Sign in in a new tab'
  return link
}

function choice(text, act) {
  const one = document.createElement('button')
  one.type = 'button'
  one.className = 'app-link-button'
  one.textContent = text
  one.addEventListener('click', act)
  return one
}

function paragraph(text) {
  const one = document.createElement('p')
  one.className = 'govuk-inset-text'
  one.textContent = text
  return one
}

function clock(instant) {
  return new Date(instant).toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour12: false })
}
