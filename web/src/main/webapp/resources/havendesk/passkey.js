// Has the browser ask for a passkey when a button is pressed, and sends its answer with the form.
const words = { NotAllowedError: 'cancelled', InvalidStateError: 'known' };

function capable() {
  return window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON;
}

// The button brings what is to be made, or else it is asked what is to be signed.
async function answerOf(button) {
  if (button.dataset.offer) {
    const { publicKey } = JSON.parse(button.dataset.offer);
    return navigator.credentials.create(
      { publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) });
  }
  const asked = await fetch(button.dataset.passkey, { method: 'POST' });
  const { publicKey } = await asked.json();
  return navigator.credentials.get(
    { publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) });
}

async function press(button) {
  const form = button.form;
  const place = form.querySelector('[data-passkey-wrong]');
  const field = form.querySelector('[data-passkey-answer]');
  place.textContent = '';
  if (!capable()) {
    place.textContent = place.dataset.none;
    return;
  }
  button.disabled = true;
  try {
    field.value = JSON.stringify(await answerOf(button));
  } catch (refused) {
    place.textContent = place.dataset[words[refused.name] || 'failed'];
    return;
  } finally {
    button.disabled = false;
  }
  form.requestSubmit(button);
  field.value = '';
}

document.addEventListener('click', event => {
  const button = event.target.closest('[data-passkey]');
  if (button && (button.formNoValidate || button.form.reportValidity())) {
    event.preventDefault();
    press(button);
  }
});
