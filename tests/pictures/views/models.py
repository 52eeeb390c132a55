"""A small council that has something for every view."""

from textwrap import dedent

import tomkit

ROOT = """
tomkit: 1
name: Smallbridge
owners: [smallbridge]
vision: "**One council**, one front door: [[principle/once|ask once]]"
sources: [strategy]
"""
MODEL = """
organisations:
  smallbridge: {name: Smallbridge Council, type: district}
  contractor: {name: Contractor Ltd, type: company}
evidence:
  strategy: {name: Customer strategy, kind: document}
teams:
  housing-team: {name: Housing team, organisation: smallbridge}
roles:
  sponsor: {name: Executive sponsor}
boards:
  programme-board: {name: Programme board, chair: sponsor}
principles:
  fair: {name: Fair, letter: B, statement: Nobody is left out}
  once: {name: Ask once, letter: A, statement: Nobody asks twice}
channels:
  phone: {name: Phone, mode: voice}
  web: {name: Web, mode: web}
standards:
  once-and-done: {name: Once and done}
categories:
  simple: {name: Simple transaction, letter: a, standard: once-and-done}
front_doors:
  switchboard: {name: Switchboard, kind: switchboard, channels: [phone], operator: contractor, order: 2}
  website: {name: Website, kind: website, channels: [web], order: 1}
  library: {name: Library, kind: library}
  portal: {name: Portal, kind: portal, introduced_by: crm}
hand_offs:
  switchboard-to-housing:
    name: Switchboard to housing
    from: switchboard
    to: housing-team
    method: warm_transfer
  website-to-housing:
    name: Website to housing
    from: website
    to: housing-team
    owner: housing-team
    sla: {target: 90%, within: 2 working days}
  website-to-unknown:
    name: Website to someone
    from: website
    to: unknown
    owner: housing-team
    implied: true
service_groups:
  homes: {name: Homes}
services:
  repairs:
    name: Repairs
    group: homes
    customers: [residents]
    principles: [{principle: once, status: met}, {principle: fair, status: not_met, note: No *large print*}]
    changes: [{by: crm, set: {front_doors: [portal]}, because: once}]
  grants:
    name: Grants
    front_doors: [website]
    owner: housing-team
    principles: [{principle: once, status: partly}]
needs:
  warm-home: {name: A warm home, i_need: a home that is warm}
capabilities:
  single-view: {name: Single view, maturity_now: 1, maturity_target: 4, introduced_by: crm}
systems:
  telephony: {name: Telephony, supplier: contractor}
workstreams:
  foundations: {name: Foundations, order: 1}
  extras: {name: Extras, order: 2, declared: false}
projects:
  crm:
    name: CRM
    order: 1
    workstream: foundations
    lead: housing-team
    plan: {2022-Q1: "Procure & design", 2022-Q3: Deployed}
    funding: invest_to_save
  voice:
    name: Voice
    order: 2
    workstream: foundations
    lead_text: Service owner
    plan: {2022-Q4: New model from 2024}
    finish: 2024
    funding_text: Invest (GW)
  tbc: {name: To be confirmed, order: 3, workstream: extras}
"""


def small() -> tomkit.Model:
    model = tomkit.load_text({"tom.yaml": ROOT, "model.yaml": dedent(MODEL)})
    assert model.problems == ()
    return model


def of(text: str = "") -> tomkit.Model:
    return tomkit.load_text({"tom.yaml": "tomkit: 1\nname: Test\n", "model.yaml": dedent(text)})
