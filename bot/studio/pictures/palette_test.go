package main

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"testing"
)

// A picture of few colours stays as it is; one of many keeps its size, and takes fewer bytes.
func TestSmaller(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, tt := range []struct {
		what   string
		colour func(x, y int) color.RGBA
		same   bool
	}{
		{"few", func(x, y int) color.RGBA { return color.RGBA{uint8(x % 16), uint8(y % 16), 0, 255} }, true},
		{"many", func(x, y int) color.RGBA {
			n := random.Uint32()
			return color.RGBA{uint8(n), uint8(n >> 8), uint8(n >> 16), 255}
		}, false},
	} {
		from := image.NewRGBA(image.Rect(0, 0, 120, 80))
		for y := range 80 {
			for x := range 120 {
				from.SetRGBA(x, y, tt.colour(x, y))
			}
		}
		var raw bytes.Buffer
		if err := png.Encode(&raw, from); err != nil {
			t.Fatal(err)
		}
		small, err := smaller(raw.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		to, err := png.Decode(bytes.NewReader(small))
		if err != nil || to.Bounds() != from.Bounds() || !tt.same && len(small) >= raw.Len() {
			t.Fatalf("%s: %d bytes of %d, %v", tt.what, len(small), raw.Len(), err)
		}
		same := true
		for y := range 80 {
			for x := range 120 {
				same = same && color.RGBAModel.Convert(to.At(x, y)) == from.At(x, y)
			}
		}
		if same != tt.same {
			t.Errorf("%s: same is %t", tt.what, same)
		}
	}
	if _, err := smaller([]byte("no picture")); err == nil {
		t.Error("what is no picture is taken")
	}
}
