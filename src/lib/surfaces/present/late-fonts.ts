/**
 * Has fonts used that come late. On a page of words a late font would move them, so there it is
 * left out; on a slide nothing moves. A face that was given up for late stays so, hence new ones.
 */
export function useLateFonts(): void {
  for (const sheet of document.styleSheets)
    for (const [i, rule] of [...sheet.cssRules].entries())
      if (rule instanceof CSSFontFaceRule && rule.cssText.includes('optional')) {
        sheet.insertRule(rule.cssText.replace('optional', 'swap'), i);
        sheet.deleteRule(i + 1);
      }
}
