// What Camunda's own linter says of the diagram, below our rules, after every save. Without it nothing is missing that stops a release.
const LINTER = '/vendor/camunda-linting-3.57.0/linter.js'
const WORDS = {
  'camunda-compat/called-element': 'does not say which process it calls',
  'camunda-compat/element-type': 'is of a kind this engine does not run',
  'camunda-compat/error-reference': 'does not say which error it throws or catches',
  'camunda-compat/escalation-reference': 'does not say which escalation it throws or catches',
  'camunda-compat/executable-process': 'is not marked executable, so the engine would never run it',
  'camunda-compat/feel': 'has an expression that cannot be read',
  'camunda-compat/implementation': 'does not say what does it',
  'camunda-compat/loop-characteristics': 'does not say for each of what it is done',
  'camunda-compat/message-reference': 'does not say which message it waits for or sends',
  'camunda-compat/no-loop': 'stands in a circle that never waits for anything',
  'camunda-compat/sequence-flow-condition': 'has no condition, and is not the default',
  'camunda-compat/signal-reference': 'does not say which signal it throws or catches',
  'camunda-compat/subscription': 'does not say by what its message finds it',
  'camunda-compat/timer': 'does not say when its timer goes off',
  'camunda-compat/user-task-definition': 'has no form',
  'camunda-compat/user-task-form': 'has no form that can be opened',
  'no-bpmndi': 'is not drawn',
  'start-event-required': 'has no start'
}
const place = document.getElementById('editor')
if (place?.dataset.kind === 'bpmn') start()

function start() {
  const section = document.createElement('div')
  section.id = 'linter'
  document.getElementById('problems')?.after(section)
  let wanted = 0
  const look = async () => {
    const mine = ++wanted
    const findings = await read().catch(() => null)
    if (mine === wanted) section.replaceChildren(...shown(findings))
  }
  new MutationObserver(look).observe(place, { attributes: true, attributeFilter: ['data-revision'] })
  look()
}

async function read() {
  const address = new URL(place.dataset.text, location.href)
  address.searchParams.set('revision', place.dataset.revision)
  const [{ lint }, text] = await Promise.all([import(LINTER), fetch(address).then((answer) => answer.text())])
  const file = new DOMParser().parseFromString(text, 'application/xml')
  const findings = await lint(text)
  return findings.map((finding) => ({ ...finding, title: title(file, finding.element) }))
}

function title(file, id) {
  const element = [...file.getElementsByTagName('*')].find((one) => one.getAttribute('id') === id)
  if (element?.localName !== 'sequenceFlow') return name(element, id)
  const end = (attribute) => name([...file.getElementsByTagName('*')].find((one) => one.getAttribute('id') === element.getAttribute(attribute)), 'nothing')
  return `The line from ${end('sourceRef')} to ${end('targetRef')}`
}

function name(element, otherwise) {
  const called = element?.getAttribute('name')?.replace(/\s+/g, ' ').trim()
  return called ? `“${called}”` : otherwise
}

function shown(findings) {
  const head = document.createElement('h3')
  head.className = 'govuk-heading-s'
  head.textContent = 'What Camunda’s linter says'
  if (findings === null) return [head, paragraph('It could not look at the diagram. The rules above hold without it.')]
  if (findings.length === 0) return [head, paragraph('Nothing.')]
  const list = document.createElement('ol')
  list.className = 'govuk-list app-studio-problems'
  list.append(...findings.map(item))
  return [head, list]
}

function item({ element, rule, message, category, title: subject }) {
  const line = document.createElement('li')
  line.className = 'app-studio-problem'
  const tag = document.createElement('strong')
  tag.className = 'govuk-tag govuk-tag--grey'
  tag.textContent = category === 'error' ? 'To mend' : 'Advice'
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = `?element=${encodeURIComponent(element)}#editor`
  link.dataset.element = element
  link.dataset.file = place.dataset.file
  link.textContent = WORDS[rule] ? `${subject} ${WORDS[rule]}.` : `${subject}: ${message.replace(/[<>]/g, '')}.`
  line.append(tag, ' ', link)
  return line
}

function paragraph(words) {
  const one = document.createElement('p')
  one.className = 'govuk-body'
  one.textContent = words
  return one
}
