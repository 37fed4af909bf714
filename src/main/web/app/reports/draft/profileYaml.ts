import type { Order } from '../preview';

/**
 * A profile that reads files as another does, but for these columns; where it has the other's name, that one is changed.
 * JSON texts are YAML texts.
 */
export function profileYaml(name: string, base: string, { mapping, decimal, dates }: Order): string {
  const lines = [`extends: ${base}`];
  if (decimal) lines.push(`decimal: ${JSON.stringify(decimal)}`);
  if (dates) lines.push(`dates: ${dates}`);
  if (name !== base) lines.unshift(`title: ${JSON.stringify(name)}`);
  const columns = Object.entries(mapping);
  const used = columns.filter(([, field]) => field);
  if (used.length > 0) lines.push('columns:');
  for (const [header, field] of used) {
    lines.push(`  ${JSON.stringify(field)}: { headers: [${JSON.stringify(header)}] }`);
  }
  const ignored = columns.filter(([, field]) => !field).map(([header]) => header);
  if (ignored.length > 0) lines.push(`ignore: ${JSON.stringify(ignored)}`);
  return `${lines.join('\n')}\n`;
}
