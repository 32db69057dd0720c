import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  createAll,
} from "govuk-frontend";

const components = [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
];

function start(scope) {
  for (const component of components) {
    createAll(component, {}, { scope });
  }
}

document.body.classList.add("js-enabled", "govuk-frontend-supported");
start(document);

// What htmx brings in later needs its behaviour too.
document.body.addEventListener("htmx:afterSwap", (event) => start(event.detail.target));
