/**
 * The entries of a new article in the data package, made after those of an article that is there.
 *
 * @module
 */
import { articlesIn } from "../../data/article.ts";
import type { DataPackage, Resource } from "../../data/data_package.ts";
import { resourceHash } from "../../data/resource_hash.ts";
import type { ArticleNames } from "./article_names.ts";
import { type NewFile, TABLES } from "./article_template.ts";

/** The article whose schemas are taken over. */
interface Pattern {
  readonly article: string;
  readonly resources: readonly Resource[];
}

function patternOf({ resources, ...rest }: DataPackage): Pattern {
  return { article: articlesIn({ ...rest, resources })[0] ?? "", resources };
}

/** A schema whose references go to the tables of the new article and whose locators begin with its letter. */
function schemaFor(
  { schema: { fields, primaryKey, foreignKeys } }: Resource,
  { pattern, names }: { readonly pattern: Pattern; readonly names: ArticleNames },
): Resource["schema"] {
  const own = fields.map((field) =>
    field.name !== "locator"
      ? field
      : { ...field, constraints: { ...field.constraints, pattern: `${names.letter}[0-9]+[a-z]?(\\.[0-9]+)?` } }
  );
  const keys = foreignKeys?.map(({ fields, reference }) => ({
    fields,
    reference: { ...reference, resource: reference.resource.replace(`${pattern.article}-`, `${names.article}-`) },
  }));
  return { fields: own, primaryKey, ...(keys === undefined ? {} : { foreignKeys: keys }) };
}

async function resourceFor(
  table: string,
  { pattern, names, content }: { readonly pattern: Pattern; readonly names: ArticleNames; readonly content: string },
): Promise<Resource> {
  const like = pattern.resources.find(({ name }) => name === `${pattern.article}-${table}`);
  if (like === undefined) throw new Error(`Cannot describe ${table}.csv: an article must have such a table, got none`);
  const bytes = new TextEncoder().encode(content);
  return {
    ...like,
    name: `${names.article}-${table}`,
    path: `${names.article}/${table}.csv`,
    title: `${like.title.split(":")[0]}: ${names.article.replaceAll("-", " ")}`,
    description: "A worked example, to be replaced by the article's own.",
    bytes: bytes.length,
    hash: await resourceHash(bytes),
    sources: [{ title: "The project" }],
    schema: schemaFor(like, { pattern, names }),
  };
}

/**
 * A data package with a further article.
 *
 * @param descriptor The descriptor; it has an article.
 * @param names Names of the new article.
 * @param files Its files, tables among them.
 * @returns The descriptor with an entry for each of its tables, all in the order of their paths.
 * @throws {Error} If no article there has one of the tables.
 */
export async function withArticle(
  descriptor: DataPackage,
  names: ArticleNames,
  files: readonly NewFile[],
): Promise<DataPackage> {
  const pattern = patternOf(descriptor);
  const added = await Promise.all(TABLES.map((table) => {
    const content = files.find(({ path }) => path === `data/${names.article}/${table}.csv`)?.content ?? "";
    return resourceFor(table, { pattern, names, content });
  }));
  const resources = [...descriptor.resources, ...added].toSorted((a, b) => a.path < b.path ? -1 : 1);
  return { ...descriptor, resources };
}
