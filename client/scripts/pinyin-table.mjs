// Writes the server's table of Chinese readings: one line per syllable with its characters, then words whose characters are read otherwise than alone.
// Run after a new version of the readings: node scripts/pinyin-table.mjs
import { writeFile } from 'node:fs/promises';
import { pinyin } from 'pinyin-pro';

const words =
  '重庆 成都 首都 都市 厦门 大厦 银行 商行 车行 行业 西藏 宝藏 音乐 乐器 快乐 长城 长江 成长 增长 生长 重工 重型 重新 调味 空调 调节 地产 地质 蚌埠 番禺 六安 铅山 会计 单县 朝阳 朝代 传奇 传记 供应 提供 石油 柏林 松柏 大夫 医大 模具 模型 数据 参数 人参 海参 角色 银杏 处理 处方 弹性 子弹 干燥 骨干 率先 效率 相机 血液 便利 便宜 长治 应县 应用 兴业 晋兴 复兴';

const read = (text) => pinyin(text, { toneType: 'none', type: 'array', v: true });
// A reading that is common in running text but not in names.
const inNames = { 地: 'di', 都: 'du', 了: 'liao', 着: 'zhe', 得: 'de', 吗: 'ma', 呢: 'ne' };

const bySyllable = new Map();
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCodePoint(code);
  const syllable = inNames[character] ?? read(character)[0];
  if (!/^[a-z]+$/.test(syllable)) continue;
  bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
}

const alone = new Map([...bySyllable].flatMap(([s, all]) => [...all].map((c) => [c, s])));
const otherwise = words
  .split(' ')
  .filter((word) => read(word).some((syllable, i) => syllable !== alone.get([...word][i])))
  .map((word) => `${word} ${read(word).join(' ')}`);
const lines = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([s, all]) => `${s} ${all}`);
await writeFile(
  new URL('../../src/Infrastructure/Enterprises/pinyin.txt', import.meta.url),
  `${[...lines, '', ...otherwise].join('\n')}\n`,
);
