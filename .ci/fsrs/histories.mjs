// What ts-fsrs makes of a thousand random histories of reviews, one a line. From the
// repository's root:
//
//   npm ci --prefix .ci/fsrs
//   node .ci/fsrs/histories.mjs > knowledge/fsrs/testdata/histories.jsonl
//
// A line is a list of reviews, and a review the list
// [minutes since the one before, rating, state, step, stability, difficulty, lapses,
// minutes until due, chance of recall a day before that]. All that is random is drawn
// from a fixed seed, so the same version of ts-fsrs writes the same file.
import { fsrs, createEmptyCard } from "ts-fsrs";

const minute = 60_000;
const day = 24 * 60;
const scheduler = fsrs(); // its defaults: the weights of FSRS-6, steps of 1 and 10 minutes, no fuzz

// mulberry32, a generator of random numbers that is as short as they come.
let seed = 20261127;
function random() {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (n) => Math.floor(random() * n);
const ratings = [1, 1, 2, 3, 3, 3, 3, 4];

// gap is how long somebody stays away, in minutes: until about when the card is due, for
// a moment, for days, or for years.
function gap(card, now) {
  const untilDue = Math.max(0, (card.due - now) / minute);
  switch (below(5)) {
    case 0: return below(30);
    case 1: return below(3 * day);
    case 2: return below(800 * day);
    default: return Math.round(untilDue * (0.5 + random()));
  }
}

for (let i = 0; i < 1000; i++) {
  let now = new Date(Date.UTC(2026, below(12), 1 + below(28), below(24), below(60)));
  let card = createEmptyCard(now);
  const history = [];
  for (let reviews = 1 + below(15); reviews > 0; reviews--) {
    const away = history.length === 0 ? now / minute : gap(card, now);
    const rating = ratings[below(ratings.length)];
    if (history.length > 0) now = new Date(now.getTime() + away * minute);
    card = scheduler.next(card, now, rating).card;
    const eve = new Date(Math.max(card.due - day * minute, now));
    history.push([away, rating, card.state, card.learning_steps, card.stability, card.difficulty, card.lapses,
      (card.due - now) / minute, scheduler.get_retrievability(card, eve, false)]);
  }
  console.log(JSON.stringify(history));
}
