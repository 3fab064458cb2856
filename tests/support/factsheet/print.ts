import type { Browser } from '@playwright/test';

interface Sheet {
  /** Of the page. */
  address: string;
  title: string;
  /** Where the PDF goes. */
  file: string;
}

/** Prints a sheet on A4, with its title above and "n of m" below each page. */
export async function printSheet(browser: Browser, { address, title, file }: Sheet): Promise<void> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.pdf({
    path: file,
    format: 'A4',
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: line(escape(title)),
    footerTemplate: line('<span class="pageNumber"></span> of <span class="totalPages"></span>'),
    // For those who read it on a screen: headings to jump to, and a structure to read aloud.
    outline: true,
    tagged: true,
  });
  await page.close();
}

/** What stands above and below a page has no styles but its own. */
function line(content: string): string {
  return `<div style="width: 100%; padding: 0 16mm; font: 8px Arial, sans-serif; text-align: right">${content}</div>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
