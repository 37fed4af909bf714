import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useWidth } from '../facts/useWidth';
import { step } from '../shell/step';
import { formatNumber } from '../vocabulary/format';
import { amountInWords, type Passage } from './flows';
import { arranged, lineOf, type Node } from './sankey';

interface Props {
  /** The largest first. */
  passages: readonly Passage[];
  isOpen: (passage: Passage) => boolean;
  of: string;
  onOpen: (passage: Passage) => void;
}

/** From where goods came, over which country they went, and where they were bound. */
export default function PassageSankey(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div className="map sankey" ref={box} data-testid="sankey">
      {width > 0 && <Drawn {...props} width={width} />}
    </div>
  );
}

function Drawn({ passages, isOpen, of, onOpen, width }: Props & { width: number }) {
  const countries = Math.max(...(['start', 'end'] as const).map((end) => new Set(passages.map((p) => p[end].id)).size));
  const height = Math.max(360, 40 + countries * 20);
  const { nodes, links } = useMemo(() => arranged(passages, width, height), [passages, width, height]);
  const [told, setTold] = useState<Passage | null>(null);
  const [current, setCurrent] = useState(0);
  const figure = useRef<SVGSVGElement>(null);
  const onKeyDown = (event: KeyboardEvent, passage: Passage, at: number) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' || event.key === ' ') onOpen(passage);
    else if (by) {
      const next = step(at, by, passages.length);
      setCurrent(next);
      figure.current?.querySelector<SVGElement>(`[data-order="${next}"]`)?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <p className="sankey-heads" aria-hidden="true">
        <span>Origin or departure</span>
        <span>Over</span>
        <span>Destination or end</span>
      </p>
      <svg ref={figure} width={width} height={height} role="group" aria-label={`${passages.length} ways, ${of}`}>
        {passages.map((passage, at) => (
          <g
            key={keyOf(passage)}
            className={isOpen(passage) ? 'way open' : 'way'}
            role="button"
            aria-label={sentence(passage, of)}
            aria-pressed={isOpen(passage)}
            tabIndex={at === Math.min(current, passages.length - 1) ? 0 : -1}
            data-order={at}
            data-passage={keyOf(passage)}
            onClick={() => onOpen(passage)}
            onKeyDown={(event) => onKeyDown(event, passage, at)}
            onPointerEnter={() => setTold(passage)}
            onPointerLeave={() => setTold(null)}
            onFocus={() => {
              setCurrent(at);
              setTold(passage);
            }}
            onBlur={() => setTold(null)}
          >
            {links
              .filter((link) => link.passage === passage)
              .map((link, part) => (
                <path key={part} d={lineOf(link) ?? undefined} strokeWidth={Math.max(link.width ?? 1, 1.5)} />
              ))}
          </g>
        ))}
        {nodes.map((node) => (
          <Stop key={node.key} node={node} />
        ))}
      </svg>
      <p className="told" aria-hidden="true" data-testid="told">
        {told ? sentence(told, of) : 'Point at a way to read it; press it to see its seizures.'}
      </p>
    </>
  );
}

const keyOf = ({ start, via, end }: Passage): string => [start.code, via?.code ?? '', end.code].join('-');

const sentence = (passage: Passage, of: string): string =>
  `${passage.start.name} → ${passage.via ? `${passage.via.name} → ` : ''}${passage.end.name}: ${amountInWords(passage)}; ${of}`;

function Stop({ node: { name, column, value, x0 = 0, x1 = 0, y0 = 0, y1 = 0 } }: { node: Node }) {
  const right = column !== 'start';
  return (
    <g className="node">
      <title>{`${name}: ${formatNumber(value ?? 0)} in the ways that are drawn`}</title>
      <rect x={x0} width={x1 - x0} y={y0} height={Math.max(y1 - y0, 1)} />
      <text x={right ? x1 + 6 : x0 - 6} y={(y0 + y1) / 2 + 4} textAnchor={right ? 'start' : 'end'}>
        {name.length > 22 ? `${name.slice(0, 21)}…` : name}
      </text>
    </g>
  );
}
