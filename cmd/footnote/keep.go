package main

import (
	"context"
	"log/slog"
	"sync"

	"footnote/bot"
	"footnote/knowledge/questionlog"
)

// keeping are the settings of the log of questions that found no answer, which is off
// unless somebody asks for it.
type keeping struct {
	LogQuestions     string `help:"Keep questions that find no answer in FILE, without who asked." placeholder:"FILE" env:"LOG_QUESTIONS"`
	LogQuestionsDays days   `help:"Days after which such a question is deleted, 1 to 365; 30 unless set." default:"30" placeholder:"N" env:"LOG_QUESTIONS_DAYS"`
}

// open opens the log, and returns what the bot is to keep in it: nothing where it is off.
// The function that it returns prunes the log each day until the context ends.
func (k keeping) open(log *slog.Logger) (bot.Keeping, func(context.Context), error) {
	if k.LogQuestions == "" {
		return bot.Keeping{}, func(context.Context) {}, nil
	}
	questions, err := questionlog.Open(k.LogQuestions, int(k.LogQuestionsDays))
	if err != nil {
		return bot.Keeping{}, nil, err
	}
	log.Info("questions that find no answer are kept", "file", k.LogQuestions, "days", int(k.LogQuestionsDays))
	keep := func(u bot.Unanswered) {
		if err := questions.Add(u.Question, u.Outcome, u.Topic); err != nil {
			log.Warn("a question is not kept", "err", err)
		}
	}
	prune := func(ctx context.Context) {
		questions.Keep(ctx, func(err error) { log.Error("old questions are not deleted", "err", err) })
	}
	return bot.Keeping{Days: int(k.LogQuestionsDays), Keep: keep}, prune, nil
}

// beside runs something beside the program until the context ends. The function that it
// returns ends and waits for it.
func beside(ctx context.Context, run func(context.Context)) (end func()) {
	ctx, stop := context.WithCancel(ctx)
	var wg sync.WaitGroup
	wg.Go(func() { run(ctx) })
	return func() {
		stop()
		wg.Wait()
	}
}
