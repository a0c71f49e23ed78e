import { expect, it } from 'vitest';
import { strangeImages } from '../../../src/checker/insight/trusted-registries.ts';

const strange = (text: string, ...trusted: string[]) =>
  strangeImages(text, trusted).map(({ line, text }) => [line, text]);

it('without a list every registry is trusted', () => {
  expect(strange('FROM quay.io/a/b\n')).toEqual([]);
});

it.each<[image: string, trusted: string, strange: boolean]>([
  ['python:3.13', 'docker.io', false],
  ['python:3.13', 'hub.docker.com', false],
  ['library/python', 'docker.io', false],
  ['python:3.13', 'quay.io', true],
  ['quay.io/a/b:1', 'quay.io', false],
  ['quay.io:5000/a', 'quay.io', true],
  ['localhost:32000/a', 'localhost:32000', false],
  ['eu.gcr.io/a/b', '*.gcr.io', false],
  ['gcr.io/a/b', '*.gcr.io', true],
  ['evil-gcr.io/a', 'gcr.io', true],
  ['my.company.com/a', 'my.*', false],
  ['myxcompany.com/a', 'my.company.com', true],
  ['anything.org/a', '*', false],
])('%s, where %s is trusted: %s', (image, trusted, expected) => {
  expect(strange(`FROM ${image}\n`, trusted)).toEqual(expected ? [[1, image]] : []);
});

it('stages, the empty base and variables that are not known are left alone', () => {
  const text = 'ARG R\nFROM scratch\nFROM $R/a AS b\nFROM b\nFROM quay.io/x\n';
  expect(strange(text, 'docker.io')).toEqual([[5, 'quay.io/x']]);
});
