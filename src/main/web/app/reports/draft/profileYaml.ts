import type { Column } from '../preview';

/** A profile that reads files as another does, but with the columns as they are mapped now. JSON texts are YAML texts. */
export function profileYaml(name: string, base: string, columns: readonly Column[]): string {
  const lines = [`title: ${JSON.stringify(name)}`, `extends: ${base}`, 'columns:'];
  for (const { name: header, field } of columns) {
    if (field) lines.push(`  ${JSON.stringify(field)}: { headers: [${JSON.stringify(header)}] }`);
  }
  return `${lines.join('\n')}\n`;
}
