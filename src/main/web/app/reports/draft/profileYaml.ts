import type { Order } from '../preview';

/** A profile that reads files as another does, but for these columns. JSON texts are YAML texts. */
export function profileYaml(name: string, base: string, mapping: Order['mapping']): string {
  const lines = [`title: ${JSON.stringify(name)}`, `extends: ${base}`, 'columns:'];
  for (const [header, field] of Object.entries(mapping)) {
    if (field) lines.push(`  ${JSON.stringify(field)}: { headers: [${JSON.stringify(header)}] }`);
  }
  return `${lines.join('\n')}\n`;
}
