import { evidenceAddress, SCHEMA_ADDRESS, sourcesAddress, stepAddress } from '../../story/address';
import type { EvidenceKind } from '../../story/address';
import { membershipId } from '../../story/bars';
import { groundsOf, restOf } from '../../story/evidence';
import { pictureWordsOf } from '../../story/picture-words';
import type { ExportedSources } from '../../story/schema/exported-sources';
import type { Story } from '../../story/story';
import { listUses } from '../../story/uses';

/** Everything that a story rests on, as plain data for another desk. */
export function exportSources(story: Story): ExportedSources {
  const { slug, file, sources, conflicts, glossary } = story;
  const uses = listUses(story);
  const at = (kind: EvidenceKind, id: string) => evidenceAddress(slug, kind, id);
  return {
    $schema: SCHEMA_ADDRESS,
    story: {
      id: slug,
      title: file.title,
      language: file.language,
      ...defined({ evidenceLanguage: otherThan(file.language, story.original) }),
      published: file.published,
      authors: file.authors,
      licence: file.licence.words,
      address: sourcesAddress(slug),
    },
    steps: story.steps.map((step) => ({
      id: step.id,
      number: step.number,
      headline: step.headline,
      ...defined({ language: step.language }),
      chapter: step.chapter.title,
      from: step.when.from,
      to: step.when.to,
      address: stepAddress(slug, step.id),
      sentences: step.paragraphs.flat().map((sentence) => ({
        text: sentence.text,
        claims: sentence.claims.map(({ id }) => id),
        restsOn: restOf(sentence, story),
      })),
      pictures: pictureWordsOf(step, story).map(({ text, claims }) => ({
        text,
        claims: [...claims],
      })),
    })),
    documents: Object.entries(sources.documents)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([id, document]) => ({
        id,
        title: document.title,
        kind: document.kind,
        publisher: document.publisher,
        published: document.published,
        ...defined({ publishedNote: document['published-note'] }),
        seesUntil: document['sees-until'],
        language: document.language,
        cautions: document.cautions,
        address: at('document', id),
      })),
    grades: sources.grades,
    outside: Object.entries(sources.outside).map(([id, source]) => ({
      id,
      title: source.title,
      issuer: source.issuer,
      url: source.address,
      confirmedBy: source['confirmed-by'],
      grade: source.grade,
      verified: source.verified,
      ...defined({ issuersOwnUrl: source.canonical, note: source.note }),
      address: at('outside', id),
    })),
    claims: Object.entries(story.claims).map(([id, claim]) => ({
      id,
      date: claim.date,
      ...defined({ until: claim.until }),
      text: claim.text,
      confidence: claim.confidence,
      documents: claim.documents,
      outside: claim.outside,
      quotations: claim.quotes,
      ...defined({ note: claim.note }),
      steps: (uses[id] ?? []).map(({ step }) => step.id),
      conflicts: groundsOf(id, story).conflicts.map((conflict) => conflict.id),
      address: at('claim', id),
    })),
    conflicts: conflicts.conflicts.map((conflict) => ({
      id: conflict.id,
      number: conflict.number,
      title: conflict.title,
      theme: conflict.theme,
      documents: conflict.documents,
      record: conflict.record,
      write: conflict.write,
      claims: conflict.claims,
      steps: conflict.steps,
      address: at('conflict', conflict.id),
    })),
    memberships: story.membership.rows.map((row) => ({
      id: membershipId(row),
      country: row.country,
      organisation: row.organisation,
      ...defined({ note: row.note }),
      intervals: row.intervals.map(({ from, to, status, source, verified, note, documents }) => ({
        from,
        ...defined({ until: to }),
        status,
        source: { name: source.name, url: source.address, kind: source.kind },
        verified,
        ...defined({ note }),
        documents: documents ?? [],
      })),
      address: at('membership', membershipId(row)),
    })),
    terms: glossary.entries.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      name: entry.name,
      alternateNames: entry['alternate-names'],
      definition: entry.definition,
      ...defined({ usage: entry.usage }),
      address: at('term', entry.id),
    })),
  };
}

/** A language, unless it is the one around it. */
function otherThan(around: string, language: string): string | undefined {
  return language === around ? undefined : language;
}

/** Only the fields that have a value: what is absent in JSON is absent here. */
function defined<T extends Record<string, string | undefined>>(
  fields: T,
): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
}
