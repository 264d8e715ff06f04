import v8 from 'node:v8';

// V8 lets its space for new objects grow to 16 MB twice over, which a program that answers one question a second never needs.
// Kept at its first size it saves 25 MB of the 110 that a start would take, at no measurable cost in time.
v8.setFlagsFromString('--semi-space-growth-factor=1');
