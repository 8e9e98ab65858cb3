import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit-html";

const teken = (inhoud: SVGTemplateResult, dik = false): TemplateResult =>
  html`<svg class="ico" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width=${dik ? "2.5" : "1.75"} stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${inhoud}</svg>`;

/** The icons; each is decoration, the words stand beside it. */
export const ico = {
  breed: teken(svg`<circle cx="12" cy="12" r="9"/><g fill="currentColor" stroke="none"><circle cx="12" cy="8.2" r="1.7"/><circle cx="8.4" cy="14" r="1.7"/><circle cx="15.6" cy="14" r="1.7"/></g>`),
  klein: teken(svg`<circle cx="12" cy="12" r="9.4" stroke-dasharray="2.6 3.3"/><circle cx="12" cy="12" r="5.2"/><circle cx="12" cy="12" r="1.6" fill="currentColor" stroke="none"/>`),
  vink: teken(svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`, true),
  kruis: teken(svg`<path d="M6 6l12 12M18 6L6 18"/>`),
  chevron: teken(svg`<path d="M7 10l5 5 5-5"/>`),
  rechts: teken(svg`<path d="M5 12h14M13 6l6 6-6 6"/>`),
  links: teken(svg`<path d="M19 12H5M11 18l-6-6 6-6"/>`),
  plus: teken(svg`<path d="M12 5v14M5 12h14"/>`),
  persoon: teken(svg`<circle cx="12" cy="8" r="3.6"/><path d="M5 20c.8-3.6 3.6-5.5 7-5.5s6.2 1.9 7 5.5"/>`),
  mensen: teken(svg`<circle cx="9" cy="8.5" r="3.2"/><path d="M3 19.5c.7-3.2 3-5 6-5s5.3 1.8 6 5"/><path d="M15.5 5.6a3.2 3.2 0 010 5.8M17.5 14.9c1.9.7 3.1 2.3 3.5 4.6"/>`),
  agenda: teken(svg`<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4"/>`),
  klok: teken(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`),
  potlood: teken(svg`<path d="M4.5 19.5l.9-4L16 4.9a1.8 1.8 0 012.6 0l.5.5a1.8 1.8 0 010 2.6L8.5 18.6z"/>`),
  terug: teken(svg`<path d="M8.5 5L4 9.5 8.5 14"/><path d="M4 9.5h10a5.5 5.5 0 010 11h-3"/>`),
  print: teken(svg`<path d="M7 9V4h10v5"/><rect x="4" y="9" width="16" height="7.5" rx="1.5"/><path d="M7 14h10v6H7z"/>`),
  bewaar: teken(svg`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14"/>`),
  info: teken(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.01"/>`),
  let: teken(svg`<path d="M12 4.2l8.6 15H3.4z"/><path d="M12 10v4.2M12 16.9v.01"/>`),
  stop: teken(svg`<circle cx="12" cy="12" r="8.5"/><path d="M6.2 6.2l11.6 11.6"/>`),
  weg: teken(svg`<path d="M4 4l16 16"/><path d="M8.6 15.2a5 5 0 016.8 0M5.6 12a9.5 9.5 0 014-2.3M18.4 12a9.6 9.6 0 00-5.2-2.7M2.8 8.7A13.8 13.8 0 017 6.2M21.2 8.7a13.7 13.7 0 00-10-3.7"/><path d="M12 18.8v.01"/>`),
  wolk: teken(svg`<path d="M5.6 12a9.5 9.5 0 0112.8 0M2.8 8.7a13.7 13.7 0 0118.4 0M8.6 15.2a5 5 0 016.8 0M12 18.8v.01"/>`),
  vlag: teken(svg`<path d="M6 21V4h11l-2 4 2 4H6"/>`),
  schild: teken(svg`<path d="M12 3.5l7.5 2.8v5.2c0 4.3-3 7.6-7.5 9-4.5-1.4-7.5-4.7-7.5-9V6.3z"/><path d="M8.8 12l2.3 2.3 4.2-4.4"/>`),
  tas: teken(svg`<path d="M5.5 8.5h13l1 11.5H4.5z"/><path d="M9 11V7a3 3 0 016 0v4"/>`),
  kladblok: teken(svg`<path d="M6 3.5h9l4 4V20.5H6z"/><path d="M9.5 11h6M9.5 14.5h6"/>`),
  menu: teken(svg`<path d="M4 7h16M4 12h16M4 17h16"/>`),
  meer: teken(svg`<g fill="currentColor" stroke="none"><circle cx="5.5" cy="12" r="1.7"/><circle cx="12" cy="12" r="1.7"/><circle cx="18.5" cy="12" r="1.7"/></g>`),
  post: teken(svg`<rect x="3.5" y="5.5" width="17" height="13" rx="2"/><path d="M4 7.5l8 5.5 8-5.5"/>`),
  vuur: teken(svg`<path d="M6 7h12l-1 13H7zM4 7h16M9.5 7V4.5h5V7M10 11v5M14 11v5"/>`),
  draai: teken(svg`<path d="M12 3.5a8.5 8.5 0 108.5 8.5"/>`),
} as const;

/** Three bars: how much is told. */
export const staaf = (n: number): TemplateResult =>
  html`<svg class="staaf" viewBox="0 0 14 12" aria-hidden="true" focusable="false">
    ${[0, 1, 2].map(
      (i) =>
        svg`<rect x=${i * 5} y=${8 - i * 4} width="3.5" height=${4 + i * 4} rx=".8" fill=${i < n ? "currentColor" : "none"} stroke="currentColor" stroke-width="1"></rect>`,
    )}
  </svg>`;

export const merk = html`<svg class="merk" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <circle cx="16" cy="16" r="14" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray="66 22" transform="rotate(-60 16 16)" stroke-linecap="round"></circle>
  <circle cx="16" cy="16" r="7.5" fill="none" stroke="currentColor" stroke-width="2.5"></circle>
  <circle cx="16" cy="16" r="2.6" fill="currentColor"></circle>
</svg>`;
