import { expect, it } from 'vitest';
import { table } from '$lib/scenes/charts/table';
import { data, pair, steps, waffles } from './charts-data';

it('lists every figure of a chart with whose it is', () => {
  expect(table(waffles(), data)).toMatchInlineSnapshot(`
    {
      "caption": "Westland’s share of imports, 1991–2000",
      "head": [
        "Country",
        "Figure",
        "According to",
      ],
      "rows": [
        [
          "Northland",
          "94%",
          "The Institute",
        ],
        [
          "Southland",
          "60%",
          "The Institute",
        ],
      ],
    }
  `);
  expect(table(steps, data)).toMatchInlineSnapshot(`
    {
      "caption": "Arrivals in Northland since 23 May 2003",
      "head": [
        "Date",
        "Figure",
        "According to",
      ],
      "rows": [
        [
          "26 May 2003",
          "19,000",
          "Refugee agency",
        ],
        [
          "29 May 2003",
          "over 88,000",
          "Refugee agency",
        ],
        [
          "30 May 2003",
          "100,417",
          "Northland’s government",
        ],
        [
          "1 November 2003",
          "115,183",
          "Refugee agency",
        ],
        [
          "Lived there before",
          "about 120,000",
          "Press",
        ],
        [
          "Lived there before",
          "25,000",
          "Southland’s president",
        ],
      ],
    }
  `);
  expect(table(pair, data)).toMatchInlineSnapshot(`
    {
      "caption": "Trade in goods; Calling relations good",
      "head": [
        "Date",
        "Trade in goods",
        "Calling relations good",
        "According to",
      ],
      "rows": [
        [
          "May 1999",
          "",
          "88%",
          "Pollster",
        ],
        [
          "1999",
          "above 2bn",
          "",
          "A minister",
        ],
        [
          "1999",
          "",
          "93%",
          "Pollster",
        ],
        [
          "2001",
          "about 2.7bn",
          "",
          "by sums",
        ],
        [
          "late 2001",
          "",
          "64%",
          "Pollster",
        ],
        [
          "2002",
          "5bn",
          "",
          "The president",
        ],
        [
          "early 2003",
          "",
          "50%",
          "Pollster",
        ],
        [
          "2003",
          "above 7bn",
          "",
          "The president",
        ],
        [
          "Dec 2003",
          "",
          "31%",
          "Pollster",
        ],
      ],
    }
  `);
});
