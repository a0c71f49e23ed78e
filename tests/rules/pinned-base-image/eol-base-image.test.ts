import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { eolBaseImage } from '../../../src/checker/rules/pinned-base-image/eol-base-image.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(eolBaseImage, {
  'a language release may have ended': dockerfile`
    FROM node:⟦16-bookworm-slim⟧ AS build
    FROM python:⟦3.8.20⟧
    FROM python:⟦2-slim⟧
  `,
  'a codename is a release, too': dockerfile`
    FROM debian:⟦buster-slim⟧
    FROM ubuntu:⟦bionic⟧
    FROM node:⟦hydrogen⟧
  `,
  'a current language on a distribution that has ended': dockerfile`
    FROM ruby:⟦3.4-slim-buster⟧
    FROM golang:⟦1.27-alpine3.15⟧
  `,
  'an image may be retired as a whole': dockerfile`
    FROM ⟦openjdk:17-slim⟧
    FROM ⟦centos:7⟧
  `,
  'the default of an ARG is what a plain build takes': dockerfile`
    ARG PHP=7.4
    FROM ⟦php:\${PHP}-fpm⟧
  `,
  'a registry other than Docker Hub has images of its own': dockerfile`
    FROM mcr.microsoft.com/dotnet/aspnet:⟦6.0⟧
    FROM registry.example/node:16
    FROM quay.io/centos/centos:stream9
  `,
  'distributions and databases': dockerfile`
    FROM fedora:⟦41⟧
    FROM opensuse/leap:⟦15.6⟧
    FROM ubuntu:⟦questing⟧
    FROM postgres:⟦14-alpine⟧
    FROM mariadb:⟦10.6⟧
    FROM mongo:⟦6⟧
    FROM tomcat:⟦8.0-jre8⟧
    FROM tomcat:⟦10.0⟧
    FROM mcr.microsoft.com/dotnet/runtime:⟦8.0-noble⟧
  `,
  'what is supported is not listed': dockerfile`
    FROM fedora:43
    FROM opensuse/leap:16.0
    FROM postgres:15
    FROM mariadb:10.11
    FROM mongo:7
    FROM tomcat:10-jre21
    FROM tomcat:9.0
    FROM mcr.microsoft.com/dotnet/sdk:10.0
    FROM node:22-trixie-slim
    FROM python:3.13-slim-trixie
    FROM debian:13
    FROM alpine:3.22
    FROM ubuntu:24.04
  `,
  'a number is compared whole': dockerfile`
    FROM alpine:3.100
    FROM python:3.80
    FROM node:160
  `,
  'other images share no numbers': dockerfile`
    FROM team/node:16
    FROM jruby:9.4
    FROM busybox:1.36
  `,
  'an unknown variable is unknown': dockerfile`
    ARG TAG
    FROM node:$TAG
  `,
  'lower-case keywords and CRLF change nothing': 'from ruby:⟦2.7⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM `\n  ruby:3.4\n',
  'a heredoc is not read as instructions': dockerfile`
    FROM debian:13
    COPY <<EOF /Dockerfile
    FROM node:16
    EOF
  `,
  'Ubuntu behind another image': dockerfile`
    FROM swift:⟦5.5-focal⟧
    FROM eclipse-temurin:⟦17-jdk-focal⟧
    FROM buildpack-deps:⟦focal⟧
    FROM maven:⟦3.8-eclipse-temurin-17-focal⟧
    FROM ros:⟦noetic-ros-core-focal⟧
    FROM nvidia/cuda:⟦11.4.3-devel-ubuntu18.04⟧
    FROM nvcr.io/nvidia/cuda:⟦11.8.0-base-ubuntu20.04⟧
    FROM mcr.microsoft.com/devcontainers/base:⟦ubuntu-20.04⟧
  `,
  'and one that has not ended, or that the tag does not name': dockerfile`
    FROM swift:6.0-jammy
    FROM eclipse-temurin:21-jdk-noble
    FROM eclipse-temurin:17-jdk
    FROM ros:noetic
    FROM nvidia/cuda:12.4.1-base-ubuntu22.04
    FROM nvidia/cuda:12.4.1-base-rockylinux8
    FROM nvidia/cuda:20.04
    FROM team/focal:1-focal
    FROM quay.io/team/app:18.04-focal
  `,
  'Debian behind an image for development': dockerfile`
    FROM mcr.microsoft.com/devcontainers/python:⟦3.11-bullseye⟧
    FROM mcr.microsoft.com/vscode/devcontainers/javascript-node:⟦0-18-bullseye⟧
    FROM mcr.microsoft.com/devcontainers/python:3.13-bookworm
    FROM mcr.microsoft.com/devcontainers/python:3
  `,
  'Fedora and openSUSE by their other names': dockerfile`
    FROM quay.io/fedora/fedora:⟦40⟧
    FROM registry.fedoraproject.org/fedora:⟦40⟧
    FROM registry.fedoraproject.org/fedora-minimal:⟦38⟧
    FROM quay.io/fedora/fedora:43
    FROM opensuse:⟦42.3⟧
    FROM opensuse/leap:⟦42.3⟧
    FROM opensuse:tumbleweed
  `,
  'a tag of nothing but the distribution': dockerfile`
    FROM rust:⟦stretch⟧
  `,
  'nor is a number with letters behind it': dockerfile`
    ARG V=3.15
    FROM alpine:\${V}est
    FROM ⟦alpine:\${V}_1⟧
    FROM node:16x
    FROM ubuntu:bionic2
  `,
});

it('knows what is still pushed to an image whose releases have ended', () => {
  const { findings } = check('FROM openjdk:17-slim\nFROM centos:7\n', {
    rules: [eolBaseImage],
    preset: 'strict',
  });
  expect(findings.map(({ message }) => message)).toEqual([
    'Only early-access builds have been pushed to openjdk since July 2022, and eclipse-temurin and others took its place.',
    'Nothing has been pushed to centos since June 2024, and CentOS Stream, Rocky Linux and AlmaLinux took its place.',
  ]);
});
