// Passkeys: turns the server's options into a call of the browser, and its answer into a form.
// Forms say what they are with data-passkey: "create", "use" (options stand in the page) or
// "sign-in" (options are fetched when the button is pressed).
(() => {
  const toBytes = (text) => Uint8Array.from(
    atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
  const toText = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

  const withBytes = (keys) => (keys || []).map((key) => ({ ...key, id: toBytes(key.id) }))

  const asJson = (credential) => {
    const response = {}
    const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']
    for (const part of parts) {
      if (credential.response[part]) response[part] = toText(credential.response[part])
    }
    return JSON.stringify({
      id: credential.id,
      rawId: toText(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment,
      response,
      clientExtensionResults: credential.getClientExtensionResults()
    })
  }

  const create = ({ publicKey }) => navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      user: { ...publicKey.user, id: toBytes(publicKey.user.id) },
      excludeCredentials: withBytes(publicKey.excludeCredentials),
      authenticatorSelection: {
        ...publicKey.authenticatorSelection,
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'required'
      }
    }
  })

  const use = ({ publicKey }) => navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      allowCredentials: withBytes(publicKey.allowCredentials)
    }
  })

  const inPage = () => JSON.parse(document.getElementById('passkey-options').textContent)

  const fetched = async (form) => {
    const answer = await fetch(form.dataset.optionsUrl, {
      headers: { 'X-Requested-With': 'XMLHttpRequest' }
    })
    return (await answer.json()).request_options
  }

  const ceremonies = {
    create: async () => create(inPage().creation_options),
    use: async () => use(inPage().request_options),
    'sign-in': async (form) => use(await fetched(form))
  }

  const words = (error) => {
    if (error.name === 'InvalidStateError') return 'This device has a passkey of yours already.'
    if (error.name === 'NotAllowedError') return 'The device did not confirm in time, or you stopped it. Try again.'
    return 'That did not work. Try again, or use another way.'
  }

  const start = (form) => {
    const button = form.querySelector('[data-passkey-button]')
    const problem = form.querySelector('[data-passkey-error]')
    const unsupported = form.querySelector('[data-passkey-unsupported]')
    button.hidden = false
    if (unsupported) unsupported.hidden = true
    const run = async (event) => {
      event.preventDefault()
      problem.textContent = ''
      try {
        const credential = await ceremonies[form.dataset.passkey](form)
        form.elements.credential.value = asJson(credential)
        form.submit()
      } catch (error) {
        problem.textContent = words(error)
      }
    }
    button.addEventListener('click', run)
    form.addEventListener('submit', run)
  }

  if (window.PublicKeyCredential) document.querySelectorAll('[data-passkey]').forEach(start)
})()
