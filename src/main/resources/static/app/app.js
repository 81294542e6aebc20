// Small conveniences; every page that loads only this works without it.
import { keepUnsent } from './unsent.js'
import { watchWording } from './wording.js'

/** Shows what belongs to a chosen answer; without scripts it is always shown. */
function reveal(part) {
  const [name, value] = part.dataset.shownWhen.split('=')
  const choices = document.querySelectorAll(`input[name="${name}"], select[name="${name}"]`)
  const chosen = (one) => one.value === value && (one.checked || one.tagName === 'SELECT')
  const update = () => { part.hidden = ![...choices].some(chosen) }
  choices.forEach((one) => one.addEventListener('change', update))
  update()
}

document.querySelectorAll('[data-shown-when]').forEach(reveal)
document.querySelectorAll('textarea[data-wording]').forEach((area) => watchWording(area))

keepUnsent(document.querySelectorAll('form[data-unsaved]'))

document.querySelectorAll('[data-print]').forEach((button) => {
  button.hidden = false
  button.addEventListener('click', () => window.print())
})

document.querySelectorAll('[data-fill-username]').forEach((button) => {
  button.addEventListener('click', () => {
    document.getElementById('username').value = button.dataset.fillUsername
    document.getElementById('password').focus()
  })
})

// A part that refreshes itself says so when it can not.
document.querySelectorAll('[data-stale]').forEach((holder) => {
  let notice = null
  const stale = () => {
    if (notice) return
    notice = document.createElement('p')
    notice.className = 'app-stale'
    notice.setAttribute('role', 'status')
    notice.textContent = holder.dataset.stale
    holder.before(notice)
  }
  holder.addEventListener('htmx:responseError', stale)
  holder.addEventListener('htmx:sendError', stale)
  holder.addEventListener('htmx:afterSwap', () => { notice?.remove(); notice = null })
})
