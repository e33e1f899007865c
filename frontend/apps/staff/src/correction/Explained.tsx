import { CopyButton, Panel } from '@quarterday/ui';

/** What is told to a tenant, ready to be copied into a letter or read out. */
export function Explained({ reference, words }: { reference: string; words: readonly string[] }) {
  return (
    <Panel
      title={`In words, for the tenant of ${reference}`}
      aside={<CopyButton label="Copy the words" text={() => words.join('\n\n')} />}
    >
      {words.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Panel>
  );
}
