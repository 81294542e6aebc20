// The monitor: figures on the diagram, and how old the page is; without scripts the tables say the same.
import { showFigures } from './diagram.js'

const OLD_AFTER = 60_000

document.querySelectorAll('[data-diagram][data-figures]').forEach(showFigures)

document.querySelectorAll('[data-age]').forEach((line) => {
  const notice = document.createElement('p')
  notice.className = 'app-stale'
  notice.setAttribute('role', 'status')
  const again = document.createElement('a')
  again.className = 'govuk-link'
  again.href = location.href
  again.textContent = 'Count again'
  setInterval(() => {
    const age = performance.now()
    if (age < OLD_AFTER) return
    const minutes = Math.floor(age / 60_000)
    notice.replaceChildren(`These figures are ${minutes === 1 ? '1 minute' : `${minutes} minutes`} old. `, again)
    if (!notice.isConnected) line.after(notice)
  }, 15_000)
})
