import { convertSet } from '../../scripts/evaluate/convert';
import { measure } from '../../scripts/evaluate/measure';

// Real public data, read where it lies and never copied here.
const VARIABLE = 'MCP_REGISTRY_EVALUATION_DATA';
const data = process.env[VARIABLE];

if (!data) {
  process.stdout.write(
    `Skipped: search on public questions. To run it, set ${VARIABLE} to a folder laid out as docs/toolchain.md describes.\n`,
  );
}

const whereThereIsData = data ? describe : describe.skip;

whereThereIsData('search on public questions', () => {
  it('finds the tool that an Azure prompt is for, and says when its server is gone', () => {
    const { questions, ours, bm25 } = measure(
      convertSet('azure-mcp-118', data ?? ''),
    );
    expect(questions).toBe(229);
    expect(ours.ranking.topAt1).toBeGreaterThan(0.865);
    expect(ours.ranking.recallAt5).toBeGreaterThan(0.945);
    expect(ours.abstention.answered).toBeGreaterThan(0.95);
    expect(ours.abstention.refused).toBeGreaterThan(0.6);
    expect(ours.ranking.mrr).toBeGreaterThan(bm25.ranking.mrr);
    expect(ours.abstention.refused).toBeGreaterThan(bm25.abstention.refused);
  }, 180_000);

  it('finds tools for tasks that need several', () => {
    const { questions, ours, bm25 } = measure(
      convertSet('livemcpbench', data ?? ''),
    );
    expect(questions).toBe(94);
    expect(ours.ranking.recallAt10).toBeGreaterThan(0.53);
    expect(ours.ranking.recallAt10).toBeGreaterThan(bm25.ranking.recallAt10);
  }, 180_000);
});
