// Drawn signs; each stands beside words and is hidden from a screen reader.
import { html, svg, type TemplateResult } from "lit-html";

const teken = (binnen: TemplateResult): TemplateResult =>
  html`<svg class="ico" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${binnen}</svg>`;

export const chevron = () => teken(svg`<path d="M7 10l5 5 5-5"/>`);
export const info = () => teken(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.01"/>`);
export const links = () => teken(svg`<path d="M19 12H5M11 18l-6-6 6-6"/>`);
export const rechts = () => teken(svg`<path d="M5 12h14M13 6l6 6-6 6"/>`);
export const plus = () => teken(svg`<path d="M12 5v14M5 12h14"/>`);
export const stop = () => teken(svg`<circle cx="12" cy="12" r="8.5"/><path d="M6.2 6.2l11.6 11.6"/>`);
export const vink = () => teken(svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`);
