import { useEffect, useState } from 'react';
import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts';

/** A measurement as bars from zero, each with its name and value beside it. */
export interface BarsProps {
  readonly rows: readonly BarRow[];
  readonly unit: string;
  /** The bar that stands out; the smallest unless said otherwise. */
  readonly lead?: BarRow | undefined;
}

export interface BarRow {
  readonly label: string;
  readonly about?: string | undefined;
  readonly value: number;
}

/**
 * The drawing made at build stands until the browser runs this, and then the live chart takes its
 * place, at the same size: Recharts draws nothing on a server.
 */
export function Chart({ drawn, ...bars }: BarsProps & { readonly drawn: string }) {
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  if (isLive) return <Bars {...bars} />;
  // The markup is our own, drawn at build from the same component.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: no visitor's text can reach it
  return <div dangerouslySetInnerHTML={{ __html: drawn }} />;
}

export function Bars({ rows, unit, lead }: BarsProps) {
  const smallest = Math.min(...rows.map(({ value }) => value));
  const isLead = (row: BarRow) => (lead ? row === lead : row.value === smallest);
  return (
    <BarChart
      width={width}
      height={rows.length * rowHeight + axisHeight}
      layout="vertical"
      data={rows.map((row) => ({ ...row, fill: isLead(row) ? leadColour : restColour }))}
      margin={{ top: nameHeight, right: valueWidth, bottom: 0, left: 4 }}
      barSize={barHeight}
      accessibilityLayer={false}
    >
      <XAxis
        type="number"
        domain={[0, 'dataMax']}
        ticks={[0]}
        height={axisHeight}
        tick={{ fill: 'var(--sl-color-gray-3)', fontSize }}
        axisLine={false}
        tickLine={false}
      />
      <YAxis
        type="category"
        dataKey="label"
        width={1}
        tick={false}
        tickLine={false}
        axisLine={{ stroke: 'var(--sl-color-gray-4)' }}
      />
      <Bar dataKey="value" isAnimationActive={false}>
        <LabelList
          dataKey="value"
          position="right"
          formatter={(value) => `${String(value)} ${unit}`}
          fill="var(--sl-color-white)"
          fontSize={fontSize}
          fontWeight={600}
        />
        <LabelList
          dataKey="label"
          content={({ x, y, index }) => (
            <text
              x={Number(x) + 4}
              y={Number(y) - 8}
              fill="var(--sl-color-text)"
              fontSize={fontSize}
            >
              {nameOf(rows[index ?? -1])}
            </text>
          )}
        />
      </Bar>
    </BarChart>
  );
}

const width = 400;
const rowHeight = 62;
const barHeight = 26;
const nameHeight = 12;
const axisHeight = 26;
const valueWidth = 76;
const fontSize = 14;

/** One image is what the page is about; the others are what it is held against. */
const leadColour = 'var(--chart-lead)';
const restColour = 'var(--chart-rest)';

const nameOf = (row: BarRow | undefined) =>
  row?.about ? `${row.label}, ${row.about}` : (row?.label ?? '');
