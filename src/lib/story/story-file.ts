import { readStory, type Story } from './story';

/** A slide as it is drawn in a file. */
export type DrawnSlide = {
  readonly title: string;
  readonly caption: string;
  /** A stand-alone SVG. */
  readonly svg: string;
  /** Opens the view on the site. */
  readonly address: string;
};

/** The words of the file that are no slide's. */
export type FileTexts = {
  readonly lang: string;
  readonly title: string;
  readonly open: string;
  readonly help: string;
  readonly source: string;
};

const id = 'praktijkatlas-story';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** JSON that can stand in a script: no text in it ends the script. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const style = `:root{color-scheme:light;font:1.125rem/1.5 system-ui,sans-serif;color:#14202b;background:#fff}
body{margin:0}
header,footer{max-width:68rem;margin:0 auto;padding:1.5rem}
h1{font:600 2rem/1.2 Georgia,serif}h2{margin:0;font:400 1.75rem/1.25 Georgia,serif}
section{box-sizing:border-box;max-width:84rem;min-height:100vh;margin:0 auto;padding:2rem 1.5rem;display:grid;align-content:center;gap:.75rem;border-top:1px solid #dfe4e6}
section:focus{outline:none}
section p{margin:0;max-width:60rem;white-space:pre-line}
svg{display:block;width:100%;height:auto;max-height:72vh}
a{color:#0d4a57}.quiet{color:#4a5a66;font-size:1rem}
.dark body>*{visibility:hidden}.dark{background:#000}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{@page{size:A4 landscape;margin:12mm}:root{font-size:11pt}header,section,footer{max-width:none;padding:0}h1{font-size:1.1rem;margin:0 0 4mm}h2{font-size:1.5rem}section{min-height:0;border:0;break-inside:avoid}section+section{break-before:page}svg{max-height:118mm}.screen{display:none}footer{margin-top:3mm}}`;

/** Keys and clickers turn the slides; without it they are read by scrolling. */
const script = `const slides=[...document.querySelectorAll('section')];
const at=()=>{const middle=innerHeight/2;const i=slides.findIndex((s)=>{const r=s.getBoundingClientRect();return r.top<=middle&&r.bottom>middle});return i};
const go=(i)=>{const s=slides[Math.max(0,Math.min(slides.length-1,i))];s?.scrollIntoView();s?.focus({preventScroll:true})};
addEventListener('keydown',(e)=>{if(e.ctrlKey||e.metaKey||e.altKey)return;
const to={ArrowRight:at()+1,PageDown:at()+1,ArrowLeft:at()-1,PageUp:at()-1,Home:0,End:slides.length-1}[e.key];
if(to!==undefined){e.preventDefault();go(to)}
if((e.key==='b'||e.key==='B')&&slides.includes(document.activeElement))document.documentElement.classList.toggle('dark')});`;

/**
 * A story as one file of HTML that needs nothing else: it opens without network, can be read without
 * script, and can be opened again here by {@link storyInFile}.
 */
export function storyFile(story: Story, slides: readonly DrawnSlide[], texts: FileTexts): string {
  const sections = slides.map(
    ({ title, caption, svg, address }) => `<section tabindex="-1">
<h2>${escaped(title)}</h2>
${svg}
${caption === '' ? '' : `<p>${escaped(caption)}</p>\n`}<p class="quiet"><a href="${escaped(address)}">${escaped(texts.open)}</a></p>
</section>`,
  );
  return `<!doctype html>
<html lang="${escaped(texts.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(texts.title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escaped(texts.title)}</h1>
<p class="quiet screen">${escaped(texts.help)}</p>
</header>
<main>
${sections.join('\n')}
</main>
<footer class="quiet">${escaped(texts.source)}</footer>
<script type="application/json" id="${id}">${inScript(story)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** The story in a file that {@link storyFile} wrote. @returns null when there is none in it. */
export function storyInFile(html: string): Story | null {
  const start = `<script type="application/json" id="${id}">`;
  const from = html.lastIndexOf(start);
  if (from < 0) return null;
  const json = html.slice(from + start.length, html.indexOf('</script>', from));
  try {
    return readStory(JSON.parse(json));
  } catch {
    return null;
  }
}
