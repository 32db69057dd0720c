// Fields that offer what fits what is typed (data-lookup): the browser's own list of suggestions.
(() => {
  const offer = async (field) => {
    const address = `${field.dataset.lookup}&term=${encodeURIComponent(field.value)}`
    const answer = await fetch(address, { headers: { Accept: 'application/json' } })
    if (!answer.ok) return
    const { results } = await answer.json()
    field.list.replaceChildren(...results.map((row) => {
      const option = document.createElement('option')
      option.value = `${row.text} #${row.id}`
      return option
    }))
  }
  document.querySelectorAll('[data-lookup]').forEach((field) => {
    let waiting
    field.addEventListener('input', () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => offer(field), 200)
    })
  })
})()
