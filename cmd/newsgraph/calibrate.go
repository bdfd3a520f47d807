package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"newsgraph/extract/weigh"
	"newsgraph/extract/zh"
	"newsgraph/graph"
	"newsgraph/graph/evaluate"
)

// crossFolds is in how many parts the articles are cut to see what the weights are worth
// on articles they were not trained on.
const crossFolds = 10

// calibrate trains the weights of confidence on directories of gold and writes them.
func calibrate(ctx context.Context, std *streams, dirs []string, table string) error {
	var examples []weigh.Example
	for _, dir := range dirs {
		gold, err := readGold(dir)
		if err != nil {
			return err
		}
		records, err := extractGold(ctx, std, &extractor{unweighed}, dir, gold)
		if err != nil {
			return err
		}
		found, err := evaluate.FromRecords(records)
		if err != nil {
			return err
		}
		examples = append(examples, examplesOf(records, evaluate.Score(gold, found).Verdicts)...)
	}
	if len(examples) == 0 {
		return errors.New("the gold judges no finding, so there is nothing to train on")
	}
	fmt.Fprintf(std.err, "%d findings; mean log loss of the rules' own confidence %.4f, of the weights on articles they were not trained on %.4f\n",
		len(examples), weigh.OwnLoss(examples), weigh.CrossLoss(examples, crossFolds))
	trained := weigh.Train(examples)
	return os.WriteFile(table, trained.Table(), 0o644)
}

func unweighed() (*zh.Pipeline, error) {
	p, err := newPipeline()
	if err != nil {
		return nil, err
	}
	return p.Unweighed(), nil
}

// examplesOf are the claims of records that the gold judges.
func examplesOf(records *graph.Records, verdicts []evaluate.Verdict) []weigh.Example {
	named := weigh.NamedBy(records.Entities)
	var out []weigh.Example
	for _, v := range verdicts {
		if v.Metric {
			m := &records.Metrics[v.Index]
			out = append(out, weigh.Example{Article: m.Article, Features: weigh.Metric(m, named), Right: v.Right})
		} else {
			f := &records.Facts[v.Index]
			out = append(out, weigh.Example{Article: f.Article, Features: weigh.Fact(f, named), Right: v.Right})
		}
	}
	return out
}
