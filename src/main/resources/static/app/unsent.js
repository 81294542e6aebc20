// Several small forms stand on one page: sending one must not lose what is typed into another.
const KEY = 'unsent'

/** Everything of a form but its token, with what the page showed: an overtaken part is still noticed. */
function read(form) {
  return [...form.elements]
    .filter((field) => field.name && field.name !== '_csrf')
    .map((field) => ({ name: field.name, value: field.value, checked: field.checked }))
}

function write(form, values) {
  const fields = [...form.elements]
  values.forEach(({ name, value, checked }) => {
    const same = fields.filter((field) => field.name === name)
    const field = same.find((one) => one.type !== 'radio' && one.type !== 'checkbox') ?? same.find((one) => one.value === value)
    if (!field) return
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = checked
    else field.value = value
    if (field.type === 'radio' ? checked : field.tagName === 'SELECT') field.dispatchEvent(new Event('change'))
  })
  for (let part = form.closest('details'); part; part = part.parentElement.closest('details')) part.open = true
}

/** What was typed beside a form that was sent, for the one page that follows. */
function take() {
  const kept = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  return kept ? JSON.parse(kept) : {}
}

/** A form by where it is sent to: a page that refuses has another address than the page it came from. */
const nameOf = (form) => form.getAttribute('action') + '#' + form.id

export function keepUnsent(forms) {
  const unsent = new Set()
  const kept = take()
  forms.forEach((form) => {
    const values = kept[nameOf(form)]
    if (values) {
      write(form, values)
      unsent.add(form)
    }
    for (const field of form.elements) field.addEventListener('input', () => unsent.add(form))
    form.addEventListener('submit', () => {
      unsent.delete(form)
      const others = [...unsent].map((one) => [nameOf(one), read(one)])
      if (others.length) sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(others)))
      unsent.clear()
    })
  })
  addEventListener('beforeunload', (event) => { if (unsent.size) event.preventDefault() })
}
