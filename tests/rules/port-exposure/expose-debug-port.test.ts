import { exposeDebugPort } from '../../../src/checker/rules/port-exposure/expose-debug-port.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(exposeDebugPort, {
  'in a trigger': dockerfile`
    FROM node:24
    ONBUILD EXPOSE ⟦9229⟧
  `,
  'the inspector of Node.js': dockerfile`
    FROM node:24
    EXPOSE 3000 ⟦9229⟧
  `,
  'a port that others use too, with the debugger there': dockerfile`
    FROM python:3.13
    RUN pip install debugpy
    EXPOSE ⟦5678⟧
  `,
  'the Java debug agent': dockerfile`
    FROM eclipse-temurin:21
    ENV JAVA_TOOL_OPTIONS="-agentlib:jdwp=transport=dt_socket,server=y,address=*:5005"
    EXPOSE 8080 ⟦5005⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from node:24\r\nexpose ⟦9229⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM node:24\nEXPOSE `\n  ⟦9229⟧\n',
  'n8n listens on 5678 and Rasa on 5005': dockerfile`
    FROM alpine:3.22
    EXPOSE 5678 5005
  `,
  'a stage for development says so': dockerfile`
    FROM node:24 AS development
    EXPOSE 9229
    FROM node:24
  `,
  'within a range it is chance': dockerfile`
    FROM node:24
    EXPOSE 9200-9300
  `,
  'over UDP it is something else': dockerfile`
    FROM node:24
    EXPOSE 9229/udp
  `,
  'a variable': dockerfile`
    FROM node:24
    ARG PORT
    EXPOSE $PORT
  `,
});
