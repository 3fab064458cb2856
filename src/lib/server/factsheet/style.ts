/** For paper first: black on white, a box and a line to write on, nothing cut where avoidable. */
export const STYLE = `
@page { size: A4; margin: 18mm 16mm 18mm 16mm }
* { box-sizing: border-box }
body { max-width: 178mm; margin: 0 auto; padding: 8mm 0; background: #fff; color: #000;
  font: 10pt/1.4 'Source Serif 4', 'Liberation Serif', serif; overflow-wrap: anywhere }
header { margin-bottom: 8mm }
header > p:first-child, h3, .line, .sign, code, .again, .rule, .address, .claim, dl, small {
  font-family: 'Source Sans 3', Arial, 'Liberation Sans', sans-serif }
h1 { margin: 1mm 0 3mm; font-size: 20pt; line-height: 1.15 }
h2 { margin: 0 0 2mm; padding-top: 1.5mm; border-top: 1.5pt solid #000; font-size: 14pt;
  line-height: 1.25; break-after: avoid; break-inside: avoid }
h2 small { font-weight: 400 }
h2 .address { display: block; font-weight: 400 }
h3 { margin: 4mm 0 1mm; font-size: 10pt; break-after: avoid }
section { margin-top: 8mm }
p { margin: 0; orphans: 3; widows: 3 }
.how { max-width: 140mm; margin-bottom: 4mm }
dl { display: grid; grid-template-columns: 10mm 1fr; gap: 1mm 0; margin: 4mm 0 0; font-size: 8.5pt }
dt { font-weight: 700 }
dd { margin: 0 }
article { display: grid; grid-template-columns: 8mm 1fr 38mm; padding: 1.5mm 0;
  border-top: .5pt solid #999 }
/* Only between two claims may a page end within a sentence. */
article:not(:has(.claim + .claim)) { break-inside: avoid }
.box { width: 4.5mm; height: 4.5mm; margin-top: .6mm; border: 1pt solid #000 }
.text { font-size: 10.5pt; line-height: 1.35; break-after: avoid; break-inside: avoid }
.claim { margin-top: 1.5mm; padding-inline-start: 3mm; border-inline-start: 1.5pt solid #999; font-size: 8.5pt;
  break-inside: avoid }
.claim ul { margin: .5mm 0 0; padding: 0; list-style: none }
.claim li { padding-inline-start: 4mm; text-indent: -4mm }
.claim li::before { content: '\\25c6\\a0\\a0' }
.claim li.outside::before { content: '\\25c7\\a0\\a0' }
.claim i { font-style: normal; font-weight: 700 }
.claim i:empty { display: none }
code { font-size: 8pt; font-weight: 600 }
.again { margin-top: 1mm; font-size: 8.5pt; color: #333 }
.address { font-size: 8pt; color: #333 }
.rule { margin-top: 2mm; padding: 1.5mm 2mm; border: .5pt solid #000; font-size: 8.5pt;
  break-inside: avoid }
.line { margin-inline-start: 4mm; padding-inline-start: 2mm; border-inline-start: .5pt solid #999; min-height: 9mm;
  font-size: 7.5pt; color: #333 }
.line::after { content: ''; display: block; height: 5.5mm; border-bottom: .5pt solid #000 }
.sign { display: grid; grid-template-columns: 60mm 40mm; gap: 4mm; font-size: 7.5pt; color: #333 }
.sign span { border-bottom: .5pt solid #000; padding-bottom: 5mm }
`;
