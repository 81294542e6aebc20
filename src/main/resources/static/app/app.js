// Small conveniences; every page that loads only this works without it.
import { watchWording } from './wording.js'

/** Shows what belongs to a chosen answer; without scripts it is always shown. */
function reveal(part) {
  const [name, value] = part.dataset.shownWhen.split('=')
  const radios = document.querySelectorAll(`input[name="${name}"]`)
  const update = () => { part.hidden = ![...radios].some((radio) => radio.checked && radio.value === value) }
  radios.forEach((radio) => radio.addEventListener('change', update))
  update()
}

document.querySelectorAll('[data-shown-when]').forEach(reveal)
document.querySelectorAll('textarea[data-wording]').forEach((area) => watchWording(area))

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
