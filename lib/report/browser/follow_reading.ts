/**
 * The contents follow the reader: the entry of the section that is being read is marked.
 *
 * @module
 */

/** The part of the window, from its upper edge, in which a heading counts as being read. */
const READING = { rootMargin: "0px 0px -70% 0px" };

/** Brings an entry into view inside the list alone: the page stays where the reader is. */
function reveal(contents: HTMLElement, link: HTMLElement): void {
  const list = contents.getBoundingClientRect(), entry = link.getBoundingClientRect();
  if (entry.top < list.top) contents.scrollTop += entry.top - list.top;
  else if (entry.bottom > list.bottom) contents.scrollTop += entry.bottom - list.bottom;
}

function mark(links: ReadonlyMap<string, HTMLAnchorElement>, id: string): void {
  for (const [target, link] of links) {
    if (target === id) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/**
 * Marks the entry of the section that is being read.
 *
 * @param contents The list of links to sections.
 */
export function followReading(contents: HTMLElement): void {
  const links = new Map(
    [...contents.querySelectorAll<HTMLAnchorElement>("a[href^='#']")].map((link) => [link.hash.slice(1), link]),
  );
  const sections = [...links.keys()].map((id) => document.getElementById(decodeURIComponent(id)));
  const seen = new Set<string>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target.id);
      else seen.delete(target.id);
    }
    const first = [...links.keys()].find((id) => seen.has(decodeURIComponent(id)));
    if (first === undefined) return;
    mark(links, first);
    reveal(contents, links.get(first)!);
  }, READING);
  for (const section of sections) if (section) observer.observe(section);
}
