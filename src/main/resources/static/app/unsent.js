// Several small forms stand on one page: sending one must not lose what is typed into another, nor its own text where no answer came.
const KEY = 'unsent'

/** Only the person who typed it gets it back. */
const who = () => document.querySelector('.app-header__who')?.textContent

/** A form by where it is sent to: a page that refuses has another address than the page it came from. */
const nameOf = (form) => form.getAttribute('action') + '#' + form.id

/** Everything of a form but its token, with what the page showed: an overtaken part is still noticed. */
function read(form) {
  return [...form.elements]
    .filter((field) => field.name && field.name !== '_csrf')
    .map((field) => ({ name: field.name, value: field.value, checked: field.checked }))
}

function write(form, values, wasSent) {
  const fields = [...form.elements]
  values.forEach(({ name, value, checked }) => {
    // what makes sending twice once is the sent form's own: another with it would count as sent already
    if (name === 'submissionId' && !wasSent) return
    const same = fields.filter((field) => field.name === name)
    const field = same.find((one) => one.type !== 'radio' && one.type !== 'checkbox') ?? same.find((one) => one.value === value)
    if (!field) return
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = checked
    else field.value = value
    if (field.type === 'radio' ? checked : field.tagName === 'SELECT') field.dispatchEvent(new Event('change'))
  })
  for (let part = form.closest('details'); part; part = part.parentElement.closest('details')) part.open = true
}

/** What was typed when the last form was sent; its own text only where the page says nothing of it. */
function take() {
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
  sessionStorage.removeItem(KEY)
  if (!kept || kept.who !== who()) return { forms: {} }
  const answered = document.querySelector('.moj-alert, .govuk-error-summary')
  return { sent: kept.sent, forms: Object.fromEntries(kept.forms.filter(([name]) => !(answered && name === kept.sent))) }
}

export function keepUnsent(forms) {
  if (!forms.length) return
  const unsent = new Set()
  const kept = take()
  forms.forEach((form) => {
    const values = kept.forms[nameOf(form)]
    if (values) {
      write(form, values, nameOf(form) === kept.sent)
      unsent.add(form)
    }
    for (const field of form.elements) field.addEventListener('input', () => unsent.add(form))
    form.addEventListener('submit', () => {
      const typed = [...unsent].map((one) => [nameOf(one), read(one)])
      if (typed.length) sessionStorage.setItem(KEY, JSON.stringify({ who: who(), sent: nameOf(form), forms: typed }))
      unsent.clear()
    })
  })
  addEventListener('beforeunload', (event) => { if (unsent.size) event.preventDefault() })
}
